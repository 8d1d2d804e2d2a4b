// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Groups, phrases, situationsIn } from './phrases.ts';

/** Words that mean the same to somebody in trouble. Lower case, without accents; `*` ends a word that may go on. */
const GROUPS: Groups = {
  I: 'ho ha abbiamo hanno',
  STOLEN: `rubat* rubano rubare rubar ruba robbat* fregat* frega fottut* fottuto scippat* scippo furto ciula* grattat* sgraffignat* derubat* sottratt* borseggi* sfilat* rapinat* rapina arrubbat* arrobbat* inculat*`,
  LOST: 'perso persa persi perse smarrit* smarrimento sparit* perdut*',
  FORGOT: 'dimenticat* lasciat* scordat*',
  PLACE: 'bus autobus treno bar taxi metro tram ristorante negozio stazione panchina',
  WATER: 'navili* canale fiume lago mare tombino',
  FIND: 'trovo trova trovare ritrovare rintracciare rintraccio localizzare localizzo',
  PHONE:
    'telefon* telefun* cell cel tel cellular* smartphone smartfon iphone samsung xiaomi tablet ipad sim',
  ACCOUNT: `account profilo whatsapp watsap uotsap wazzap instagram insta facebook feisbuk tiktok telegram gmail email mail posta casella outlook hotmail snapchat linkedin spid discord fortnite roblox playstation steam netflix youtube icloud apple google libero virgilio vinted amazon paypal ebay`,
  MY: 'mio mia miei mie',
  THEM: 'qualcuno hanno vogliono sconosciut* ladr* hacker truffator* tizio tipo',
  ENTER: 'entrare entro entra accedere accedo accede rientrare rientro loggare',
  MONEY: 'soldi sordi danee danaro denaro euro risparmi pensione stipendio gioielli quattrini',
  CARD: 'carta carte bancomat postepay prepagata conto revolut iban',
  CODE: `codice codici pin otp cvv password credenziali spid bancomat iban cifre cvc token`,
  PAPER: 'dati documento documenti passaporto identita',
  HANDED: 'dato dett* comunicat* fornit* mandat* inviat* consegnat* passato condivis*',
  TYPED: 'dato inserit* scritt* messo digitat* compilat* mandat* inviat* lasciato',
  ONLINE: 'sito link internet online chat whatsapp telegram sms mail email annuncio pagina truff*',
  TROUBLE: `truff* rubat* rubano frode frodi ricatt* minacc* hacker* hackerat* phishing virus pericol* derubat* violenza stalk* svuotat*
    online internet postale reato denunci* segnal* clonat* cyber* aiut* banca`,
  VOUCHER: 'amazon google apple itunes steam regalo zalando paysafe',
  CONSENT: 'mai non sconosciut* fals* qualcuno hanno apert* attivat* scopert* rubat*',
  MADE: 'fatt fatto fatta fatti fatte',
  WE: 'ho abbiamo avevo avevamo',
  CODES: 'codic* otp lotp',
  ASKED: 'chiest* richiest*',
  ARRIVES: 'arriv* ricev*',
  TRADED:
    'compr* acquist* vend* pagat* online internet sito subito vinted ebay annuncio marketplace caparra portafogl* borsa',
  SECRET: 'codice codici pin otp cvv cvc password credenziali token',
  /** Of a code: its bank sends and asks for it, but does not say it. */
  TOLDCODE: 'dato dett* comunicat* fornit* lett* passato rivelat* condivis* consegnat*',
  GAVE: `dato detto comunicat* fornit* inserit* scritt* messo mandat* inviat* spedit* letto dettat* passato rivelat* condivis* dettato consegnat* digitat* compilat*`,
  SENT: 'mandat* inviat* spedit* versat* prestat* bonificat* trasferit* girato',
  PAID: 'pagat* pagai comprat* acquistat* ordinat* versat*',
  FAKE: 'fals* fint* truff* inesistent* fraud* sbagliat* sconosciut*',
  ODD: 'fals* fint* stran* sospett* sbaglio truff* errore',
  LINK: 'link linc messagg* sms mail email allegat*',
  TAPPED: 'toccat* schiacciat* schiacciai premut* pigiat* pigiai seguit* spinto',
  INSTALLED: 'installat* scaricat* messo',
  PROGRAM: 'app applicazione programma file gioco apk',
  TOLD: 'detto tecnico tecnici microsoft link mail email sms messaggio virus operatore',
  CAUGHT: 'preso beccato ho abbiamo ha entrato entrati pieno',
  COMPUTER: 'pc computer server sistemi rete',
  COMPANY: `azienda aziendal* ditta impresa ufficio studio negozio comune scuola server ente fabbrica ospedale collega
    colleghi dipendent* clienti fornitore fornitori`,
  ATTACK:
    'attacc* hackerat* hackeraggio hacker criptat* cifrat* intrusione ransomware riscatto virus cliccat*',
  LOCKED: 'criptat* cifrat* bloccat*',
  PICTURE: 'foto fotografi* video videochiamata immagin* filmat* registrat* screen',
  NUDE: 'nud* intim* hot hard spinte spinti porn* sessual* osé',
  SPREAD:
    'pubblic* diffus* diffond* giro girano gira mandano mandare condivi* mett* invia* amici parenti',
  CHILD: 'figlia figlio figli bambin* minor* ragazzin* nipote nipotin* alunn* dodicenne tredicenne',
  STRANGER: 'vecchio adulto adulti sconosciut* uomo signore estrane* grande maggiorenne',
  PARTNER: 'ex marito moglie compagno compagna ragazzo ragazza fidanzat* partner convivente',
  WATCHES: 'controlla controllano controllava spia spiano spiava pedina pedinano tracci*',
  HURTS: 'picchi* mena menato mena meno botte violent* aggredit* schiaff* pugni stupr*',
  EMBARRASSES: 'pubblic* diffus* diffond* giro girano gira condivi*',
  ENTERS: 'entra entrano entrat*',
  TAKEN: 'pres* svuot* mancano prelev*',
  AGAIN:
    'annullare revocare fermare bloccare richiamo richiamare stornare riavere recuperare riprendere indietro rimborso',
  BLOCK: 'bloccare blocco blocca bloccarla bloccarlo',
  NOTMINE: 'fatto fatti fatta fatte riconosciut* riconosco autorizzat* mio mia miei mie',
  OUTGOING: `pagament* addebit* prelievo prelievi transazion* operazion* acquisti acquisto spesa spese movimento movimenti bonifico bonifici`,
  WHEN: `quando prossimo prossima prossimi oggi domani stasera sabato domenica lunedi martedi mercoledi giovedi venerdi mese
    settimana weekend gennaio febbraio marzo aprile maggio giugno luglio settembre ottobre novembre dicembre orario orari ora`,
  MEETING:
    'corso corsi evento eventi incontro incontri laboratorio laboratori serata serate sportello conferenza seminario workshop lezioni',
  CALLED: 'numer* chiam* aiut* telefon* soccorso contatt* polizia carabinieri',
  HELPIN:
    'lingua aiuto aiuti aiutatemi help parlo parla pagina sito traduzione tradotto numeri numero assistenza',
  KEEPS: 'tengono tiene trattengono trattiene preso presi tolto tolti sequestrat* nascosto',
  PAPERS: 'documenti documento passaporto permesso',
  PEOPLE: 'persone utenti gente cittadini',
  SITE: 'sito portale',
  SCHOOL: `classe classi medie elementari elementare superiori liceo scuola scuole asilo istituto primaria secondaria studenti ragazzi media`,
  TEACH:
    'lezione lezioni attivita spiegare parlare materiale materiali scheda schede proporre progetto laboratorio didattic* insegn*',
};

/**
 * How people tell in Italian that something has happened to them: a phrase means a situation when all its words are in
 * the query, in any order.
 */
export const SITUATIONS = situationsIn(
  {
    link: `
      fatto accedere, fatto entrare, THEM COMPUTER MY,
      condivis* schermo, controllo remoto, accesso remoto, preso controllo, prende controllo, controllano remoto, controlla remoto, I risposto ODD,
      cliccat*, cliccai, anydesk, teamviewer, abboccato, TAPPED LINK, entrato link, inquadrat* qr, scansionat* qr,
      scannerizzat* qr, I aperto LINK, aperto LINK ODD, aperto sito ODD, entrato sito ODD, scaricat*
      allegat*, scaricat* virus, scaricat* apk, MADE installare, MADE scaricare, INSTALLED PROGRAM ODD, INSTALLED PROGRAM TOLD, INSTALLED PROGRAM banca chiamat*, CAUGHT virus, CAUGHT malware, risposto phishing, GAVE password sito, GAVE password link, GAVE
      password ODD, GAVE password phishing, GAVE credenziali, GAVE credenziali sito, mouse muove, mouse solo, COMPUTER
      solo muove, COMPUTER pubblicita, PHONE pubblicita apr*, finestre apr*, vinto dati GAVE, virus tolgo, virus togliere, = virus, COMPUTER virus, PHONE virus
    `,
    soldi: `
      THEM MONEY MY, THEM CARD MY,
      STOLEN portafogl*, perso portafogl*, STOLEN borsa, subito fregatura, preso fregatura, subito frode, vittima frode,
      truffato, truffata, truffati, truffate, imbrogliat*, raggirat*, ingannat*, inculato, turlupinat*, ci cascat*, sono
      cascat*, mi fregat*, mi hanno fregat*, m fregat*, fregato MONEY, fregata, fregati, MADE frega*, MADE truffare, MADE imbrogliare, TOLDCODE otp, TOLDCODE lotp,
      entrati conto, mi entrat* conto, qualcuno entrat* conto, STOLEN MONEY, STOLEN CARD,
      STOLEN dati, STOLEN identita, I GAVE CODE, I GAVE CARD, I HANDED PAPER MY, I HANDED mi* dati, I TYPED PAPER ONLINE, I HANDED PAPER ODD, I HANDED PAPER sconosciut*, I HANDED PAPER telefon*, I fotografat* PAPER FAKE, I fotografat* CARD FAKE, vend* bancomat, ASKED andare bancomat, chied* andare bancomat, HANDED dati banca, HANDED dati conto, I dato passaporto, I HANDED passaporto, I GAVE MONEY, dato miei dati, dato tutto banca, inserito dati, scritto
      SECRET, comunicato CODE, fornito CODE, GAVE carta sito, GAVE carta link, GAVE codice sito, GAVE codice link,
      letto codice PHONE, I SENT MONEY, I SENT bonifico, SENT MONEY FAKE, SENT foto carta, SENT foto documento, SENT foto
      passaporto, bonifico FAKE, AGAIN bonifico, clonat* CARD, svuotat* CARD, prosciugat* conto, azzerat* conto,
      spariti MONEY, sparito MONEY, mancano MONEY, mancano conto, prelevat* MONEY, AGAIN MONEY, riavere indietro, perso
      MONEY, perso tutto, persi MONEY, perso CARD, persa CARD, smarrit* CARD, BLOCK CARD, OUTGOING non NOTMINE, OUTGOING mai NOTMINE, OUTGOING sconosciut*,
      OUTGOING sospett*, OUTGOING abusiv*, OUTGOING fraudolent*, OUTGOING ODD, PAID FAKE, PAID caparra, PAID non arriv*, PAID
      niente arriv*, PAID mai arriv*, ricaricat* postepay, PAID buoni VOUCHER, PAID ricaric* VOUCHER, PAID ricaric* postepay, PAID gift, investit* MONEY, investit* trading,
      investit* bitcoin, invest* perso, invest* FAKE, trading perso, trading FAKE, cripto FAKE, bitcoin FAKE, prelevare FAKE, piattaforma FAKE, vittima truff*, subito truff*,
      denunci* truff*, preso MONEY truff*, hanno preso MONEY, prendere gioielli, preso gioielli, vuole MONEY conosciut*, chiede MONEY
      conosciut*, usato mio nome, prestito mio nome CONSENT, = prestito nome, = finanziamento nome, conto mio nome CONSENT, spid mio nome CONSENT, finanziamento mio nome CONSENT, contratto mio nome CONSENT
    `,
    account: `
      THEM ACCOUNT MY,
      buttat* fuori, ha cambiato mail, ha cambiato email, ha cambiato password, usa mi* ACCOUNT, usano mi* ACCOUNT, usa mi* indirizzo, hacker mi*, hacker ACCOUNT, duplicat* sim, duplicat* ACCOUNT,
      hackerat*, hackerano, craccat*, bucat* ACCOUNT, bucat* password, bucat* PHONE, mi bucat*, ci bucat*, STOLEN ACCOUNT, STOLEN password, STOLEN numero, STOLEN linea, violat* ACCOUNT,
      clonat* ACCOUNT, clonat* sim, clonat* numero, rientrare, perso accesso, perso ACCOUNT, recuperare ACCOUNT,
      riprendere ACCOUNT, ripristinare ACCOUNT, bloccat* ACCOUNT, sospes* ACCOUNT, disabilitat* ACCOUNT, riesco ENTER ACCOUNT, non ENTER ACCOUNT,
      piu ENTER ACCOUNT, entrato ACCOUNT, entrati ACCOUNT, entrata ACCOUNT, accesso non NOTMINE, accesso
      sconosciut*, accesso sospett*, si spaccia, spacciano me, spaccia me, finge me, finge essere, scriv* mio nome, mand*
      mio nome, messaggi mio nome, usa mio nome, usano mio nome, usa mie foto, usano mie foto, manda messaggi solo,
      manda* messaggi miei contatti, profilo FAKE mi*, profilo FAKE me, I GAVE codice whatsapp, GAVE codice whatsapp, GAVE codice watsap,
      girato codice, inoltrato codice, pres* mio account, cambiat* password qualcuno, hanno cambiato password, password cambiata,
      CODES non WE chiest*, ARRIVES CODES non chiest*, CODES mai ASKED, CODES non richiest*, accesso non chiest*,
      accesso non richiest*,
      password non accetta, password sbagliata ACCOUNT, PHONE non campo, PHONE senza campo, PHONE piu campo, PHONE senza segnale, PHONE non segnale, PHONE non
      linea, PHONE senza linea, PHONE nessun servizio, PHONE non prende, sim non funziona, sim disattivat*, sim swap
    `,
    ricatto: `
      THEM PICTURE MY, vogliono PICTURE mi, vuole PICTURE mi, sputtan* PICTURE,
      ex PICTURE mie, PARTNER ha PICTURE mie, PARTNER ha mi* PICTURE NUDE, ha messo mie PICTURE, hanno messo mie PICTURE, vogliono MONEY PICTURE, vuole MONEY PICTURE, chied* MONEY PICTURE, hanno MY PICTURE, ha mi* PICTURE MONEY,
      ricatt*, sextortion, estorsione, estorcere, stalk*, stalchera*, perseguita, perseguitano, perseguitat*, mi pedina*, mi controlla PHONE, mi
      controlla ACCOUNT, mi controllano PHONE, mi spia, mi spiano, mi segue PARTNER, mi picchi*, mi mena, mi HURTS, PARTNER HURTS, picchiat*,
      violenza, violentat*, stupro, stuprat*, abusato me, abusato mi, antiviolenza, maltratta*, 1522, minaccia uccider*, minaccia ammazzar*, minaccia morte,
      minacce morte, vuole uccidermi, vuole ammazzarmi, mi segue casa, mi segue strada, mi segue sempre, legge miei messaggi, PARTNER legge mi*, PARTNER legge PHONE, app
      spia, app spiano, gps macchina trovat*, gps auto trovat*, airtag trovat*, paura PARTNER, PARTNER vuole password, PARTNER scrive continu*, = controlla, codice rosso, minacciano, minacciato,
      minacciata, revenge porn, mi minaccia, minaccia me, minaccia PICTURE, minaccia SPREAD, minaccia soldi, minacce PICTURE,
      minacce PHONE, minacce ACCOUNT, minacce chat, ricev* minacce, PICTURE NUDE, girano PICTURE, giro PICTURE mi*, gira PICTURE
      mi*, diffus* PICTURE, diffond* PICTURE, soldi PICTURE SPREAD, vogliono soldi PICTURE, ho paura ex, PARTNER WATCHES,
      ex PICTURE EMBARRASSES, PARTNER PICTURE EMBARRASSES mie, PARTNER minacc*, adesca*, adescament*, pedofil*, pedoporn*, grooming, CHILD STRANGER messagg*, CHILD STRANGER foto, CHILD
      STRANGER scriv*, CHILD STRANGER chat, CHILD STRANGER contatt*, CHILD STRANGER online
    `,
    telefono: `
      STOLEN PHONE, LOST PHONE, FIND PHONE non, FIND piu PHONE, ritrovare PHONE, rintracciare PHONE, localizzare PHONE, FIND mio PHONE,
      dove mio PHONE, BLOCK sim, BLOCK imei, BLOCK PHONE distanza, BLOCK PHONE lontano, BLOCK PHONE remoto, BLOCK PHONE STOLEN, FORGOT PHONE PLACE, cadut* PHONE
      WATER, cascat* PHONE WATER, portato via PHONE, preso PHONE ladr*,
      ladr* PHONE
    `,
    azienda: `
      COMPUTER COMPANY accend*, COMPUTER COMPANY funzion*, COMPUTER COMPANY part*, COMPUTER COMPANY spent*, tutti COMPUTER LOCKED, nessun COMPUTER COMPANY,
      sotto attacco, ATTACK COMPANY, attacco in corso, LOCKED file, LOCKED gestionale, LOCKED documenti, LOCKED dati, LOCKED server,
      LOCKED COMPUTER COMPANY, LOCKED COMPUTER hacker, criptat* COMPUTER, criptat* tutto, bloccati COMPUTER, file non
      apron*, chied* riscatto, chiest* riscatto, vogliono riscatto, pagare riscatto, riscatto COMPUTER, riscatto file, riscatto bitcoin,
      riscatto dati, schermata riscatto, = ransomware, COMPANY chied* bitcoin, COMPUTER chied* bitcoin, ricatt* COMPANY, ransomware aiuto, ransomware attacco,
      ransomware preso, ransomware beccato, ransomware colpit*, ransomware ora, ransomware adesso, abbiamo ransomware, ho
      ransomware, ransomware fare, ransomware prime ore, STOLEN dati COMPANY, incidente in corso, PAID fattura FAKE, PAID fattura
      iban, bonific* fornitore FAKE, bonific* COMPANY FAKE, PAID fornitore FAKE, = data breach, data breach corso, data breach fare, data breach avvis*, data breach aiut*, data breach subito, abbiamo data
      breach, data breach COMPANY, violazione dati COMPANY, server non va, server down, server fermo
    `,
    help: `
      parlare qualcuno, parlo qualcuno, parlare persona, parlare operatore, non capisco italiano, non parlo italiano, non so italiano, deutsch, hilfe, = tedesco, = portoghese, = russo, HELPIN tedesco, HELPIN portoghese, HELPIN russo, straniera lingua, carabinier*, polizia, poliziotto, querel*, denunci*,
      = emergenz*, emergenz* CALLED, emergenz* ATTACK, emergenz* adesso, emergenz* subito, emergenz* infanzia, ho emergenza, abbiamo emergenza, sos, aiutatemi, = soccorso, numero aiuto, = numero chiamare, numero chiamare TROUBLE, = numero utile, = numeri utili, = numero verde, numero verde TROUBLE,
      numeri utili TROUBLE, = chi chiamo, = chi chiamare, = chi rivolgo, = chi rivolgersi, = chi telefono, = chi telefonare, chi chiam* TROUBLE, chi rivolg* TROUBLE, chi telefon* TROUBLE,
      LOST carta identita, LOST documenti, STOLEN documenti, STOLEN documento, STOLEN carta identita, STOLEN passaporto, LOST passaporto, segnal* truff*, segnal* sito, segnal* numero, segnal* profilo, segnal* ODD, telefono azzurro,
      picchi*, violenza, suicid*, voglio morire, vorrei morire, preferi* morire, farla finita, finirla vita, togliermi vita, mi ammazz*, ammazzarmi, mi
      uccid*, uccidermi, ammazzarsi, uccidersi, non voglio vivere, non voglia vivere, non vale pena vivere, stanc* vivere, autolesion*, mi taglio braccia, stupro,
      stuprat*, violentat*, abusato me, abusato mi, antiviolenza, maltratta*, minaccia uccider*, minaccia ammazzar*, minaccia morte, minacce
      morte, sfruttament* lavor*, sfruttament* sessual*, = sfruttament*, sfruttano, mi sfrutta*, sfruttat* lavoro, antitratta, tratta persone, KEEPS mi* PAPERS, mi KEEPS PAPERS, trattengono PAPERS, obblig*
      lavorare, obblig* prostitu*, costring* lavorare, costring* prostitu*, costrett* lavorare, costrett* prostitu*, caporalat*, caporale lavor*, caporali lavor*, caporale campi, caporale pag*, lavoro pagano non mi, 112, 113, 114, 1522, 800290290, 800 290, = paura, non faccio vivere, sparire sempre, farmi del male, mi faccio del male, sono prigionier*, mi prostitu*
    `,
    en: 'non capisco italiano, non parlo italiano, non so italiano, english, = inglese, HELPIN inglese, in inglese, help',
    fr: 'francais, = francese, HELPIN francese',
    es: 'espanol, = castellano, = spagnolo, HELPIN spagnolo',
    ro: 'limba, = romana, = rumeno, = romeno, HELPIN romana, HELPIN rumeno, HELPIN romeno',
    uk: 'ukrainian, = ucraino, = ucraina, HELPIN ucraino, HELPIN ucraina',
    ar: '= arabo, HELPIN arabo, = arabic, HELPIN arabic',
    zh: '= cinese, HELPIN cinese, = chinese, HELPIN chinese, lingua mandarino',
    sq: 'shqip, = albanese, HELPIN albanese',
    bn: '= bengalese, HELPIN bengalese, bengali, bangla',
  },
  GROUPS,
);

/** What is no trouble, though its words would tell of some; see `harmless.ts`. */
export const HARMLESS = phrases(
  `
    denunci* redditi, denunci* iva, denunci* inail, denunci* infortuni*, denunci* sinistr*, denunci* succession*, denunci* nascita,
    denunci* lavori, denunci* cementi, denunci* rifiuti, denunci* pozz*, denunci* contributiv*, denunci* variazione, codice PROGRAMMED,
    codici PROGRAMMED, hard disk, hard drive, hot spot, OUTGOING SENT OFFICE, SENT MONEY OFFICE, GAVE documenti OFFICE, GAVE
    documento OFFICE, GAVE dati OFFICE, emergenz* climatic*, maltratta* animal*, violenza stadi*, violenza film, violenza videogioch*, controlla conti, STOLEN cuore, STOLEN scena,
    POLICE SHOWN, multa POLICE, multe POLICE, denunci* contratto, LANGUAGE SHOWN, corso LANGUAGE, lezioni LANGUAGE, help desk, primo
    soccorso, soccorso alpino, soccorso stradale, qr BOARD, aperto LINK MEET, schermo MEET, remoto REMOTE, controllo remoto REMOTE, condivis* schermo
    MEET, NUDE SHOWN, hot parade, hot yoga, server GAMES, virus ILLNESS, codice rosso ospedale, codice rosso soccorso, campo RURAL, segnale RURAL, prende
    RURAL, linea RURAL, riscatto DEGREE, pagare riscatto DEGREE, ammazz* ridere, morire ridere, morto ridere, morta ridere, violenza CONFERENCE, borsa studio, BLOCK carta
    identita, cambiat* password wifi, AGAIN MONEY TAX, rimborso TAX, GAVE codice sconto, scritt* codice fiscale, uccid*
    INSECT, I GAVE PAPER PLAIN, cancellat* PICTURE, LOST PICTURE, INCOME ENTERS conto, codic* FISCAL ASKED, accesso atti, accesso richiest* TICKET,
    frega* BIKE, CODES nonarriv*, CODES nonricev*
  `,
  {
    ...GROUPS,
    INCOME:
      'stipendio stipendi pensione bonifico bonifici accredito accrediti soldi euro assegno rimborso tredicesima naspi',
    FISCAL: 'fiscale univoco sconto postale ateco tributo catastale',
    TICKET: 'prenotazione biglietto tessera',
    BIKE: 'bici bicicletta biciclette monopattino motorino scooter ombrello',
    POLICE: 'polizia carabinier* poliziotto poliziotti',
    SHOWN: `museo musei mostra film serie fiction libro libri romanzo racconti fumetti canzon* banda concerto calendario concorso concorsi bando storia
      gioco videogioco giocattolo divisa cane festa attore sport giornale compito compiti verbi grammatica esame certificazione arte
      artistic* pittura quadro scultura`,
    LANGUAGE:
      'inglese francese spagnolo tedesco portoghese russo cinese arabo rumeno albanese ucraino',
    BOARD: 'menu ristorante biglietto museo treno volo concerto evento',
    MEET: 'riunione riunioni lezione zoom teams meet videochiamata classroom webinar televisore tv',
    REMOTE: 'smart termosifon* caldaia televisore tv cancello garage',
    GAMES: 'gioco minecraft fortnite discord roblox playstation xbox',
    ILLNESS:
      'influenz* intestinal* raffreddore covid gastro* febbre vaccin* respiratori* contagios*',
    RURAL: 'montagna cantina ascensore metro metropolitana galleria estero rifugio',
    DEGREE: 'laurea anni contributi inps pensione auto leasing',
    CONFERENCE: 'convegno conferenza seminario tesi statistic* mostra',
    TAX: 'tasse 730 irpef iva treno volo inps',
    INSECT: 'zanzar* formich* mosche topi insett*',
    PLAIN: 'word excel foglio concorso raccomandata collega colleghi quaderno',
    PROGRAMMED:
      'python java javascript html css php arduino scratch sorgente programma programmazione civile penale strada stradale etico',
    OFFICE: `comune scuola inps commercialista condominio proprietario affitto notaio asilo nido mensa palestra medico asl
      universita ragioneria tributi anagrafe prestito`,
  },
);

/** Words with which nothing is harmless. */
export const ALARM = phrases(
  `FAKE, ODD, attacc*, hackerat*, hackeraggio, hacker, criptat*, cifrat*, intrusione, ransomware, cliccat*,
    entrati nel conto, entrati conto piu, ENTERS conto THEM, ENTERS conto STOLEN, ENTERS conto LOST, ENTERS conto TAKEN, GAVE ASKED codic*, frega* TRADED, frega* PHONE,
    frega* MONEY, frega* CARD, frega* ACCOUNT, frega* PAPER, TOLDCODE CODES nonarriv*, TOLDCODE CODES nonricev*, WE HANDED CODES
    nonarriv*, WE HANDED CODES nonricev*, WE TYPED sito CODES nonarriv*, WE TYPED sito CODES nonricev*, ASKER ASKED CODES
    nonarriv*, ASKER ASKED CODES nonricev*`,
  {
    ...GROUPS,
    ASKER:
      'hanno qualcuno sconosciut* truffator* hacker tizio tizia tipo amic* persona operatore contatto',
  },
);

/** Who asks how to keep from trouble is not in it, unless the query tells of what happened. */
export const PREVENTION = phrases(
  'protegg*, protezione, prevenire, prevenzione, evitare, evito, difender*, difendo, difesa, come riconosc*, come funzion*, non farsi, non farmi, obblighi, significato',
  GROUPS,
);

/** Words of somebody to whom it has happened, or of somebody who means harm. */
export const HAPPENED = phrases(
  'I, sono, siamo, mi, ci, adesso, ora, subito, qualcuno, vittima, corso',
  GROUPS,
);

/** How people ask for a list or a page of the portal, in other words than its name. */
export const LISTS = situationsIn(
  {
    events: `
      biblioteca aiut*, biblioteca qualcuno,
      sportello digitale, = sportello vicin*, = sportello vicin* casa, = sportello vicin* biblioteca, = sportello zona, = sportello quartiere,
      WHEN MEETING, WHEN eventi, WHEN evento, prossim* MEETING, prossim* appuntament*, dove MEETING, dove imparare, dove portare imparare, dove insegnano,
      iscriv* MEETING, prenot* MEETING, orari* MEETING, corso biblioteca, corsi biblioteca, corso vicino, corsi vicino, corso persona, corsi
      persona, lezioni persona, aiut* persona, dove aiut*, calendario, in programma, digital week
    `,
    alerts:
      'ultime truffe, nuove truffe, truffe recenti, truffe momento, truffe girano, truffe giro, truffe oggi',
    reports: `
      = statistic*, rapport* annual*, relazion* annual*, dati annuali, rapporto anno, quant* PEOPLE SITE, quant* visit* SITE, numeri SITE,
      cifre SITE, quanto usato SITE
    `,
    about: `
      chi fatto SITE, chi fa SITE, chi scritto SITE, chi scrive SITE, chi gestisce SITE, chi finanzia SITE, chi paga SITE, chi dietro,
      cos SITE, = chi siete, = chi siamo, = contatti, = informazioni
    `,
    press: `comunicat* stampa, rassegna stampa, ufficio stampa, conferenza stampa, articol* giornal*, = giornalist*, sono giornalist*,
      parlano giornali, dicono giornali`,
    data: 'dati aperti, open data, scaric* dati csv, scaric* dati SITE, = dataset',
    projects: 'protocoll* intesa, protocolli firmati',
    kits: `
      = manifesto, = manifesti, = cartello, = cartelli, = dispensa, = dispense, esercitazion*, simulazion*, insegno, insegna, insegnare, insegnant*, docent*, maestra, maestre, maestro, maestri, prof, professor*, educator*, catechista, alunni, scolaresca,
      SCHOOL TEACH, per mia classe, alla mia classe, con mia classe, mie classi, miei studenti, miei alunni, per mia scuola, SCHOOL medie, catechismo, stamp* guid*, stamp* sched*, = stampare, = stampabil*, = stampo, da stampare, da appendere, formatore, formatrice
    `,
  },
  GROUPS,
);
