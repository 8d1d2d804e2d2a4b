// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Groups, situationsIn } from './phrases.ts';

/** Words that mean the same to somebody in trouble. Lower case, without accents; `*` ends a word that may go on. */
const GROUPS: Groups = {
  I: 'ho ha abbiamo hanno',
  STOLEN: `rubat* rubano rubare rubar ruba robbat* fregat* frega fottut* fottuto scippat* scippo furto ciula* grattat* sgraffignat* derubat* sottratt* borseggi* sfilat* rapinat* rapina`,
  LOST: 'perso persa persi perse smarrit* smarrimento sparit* lasciat* perdut* cadut* cascat*',
  FIND: 'trovo trova trovare ritrovare rintracciare rintraccio localizzare localizzo',
  PHONE:
    'telefon* telefun* cell cel tel cellular* smartphone smartfon iphone samsung xiaomi tablet ipad sim',
  ACCOUNT: `account profilo whatsapp watsap uotsap wazzap instagram insta facebook feisbuk tiktok telegram gmail email mail posta casella outlook hotmail snapchat linkedin spid discord fortnite roblox playstation steam netflix youtube icloud apple google libero virgilio vinted amazon paypal ebay`,
  MY: 'mio mia miei mie',
  THEM: 'qualcuno hanno vogliono sconosciut* ladr* hacker truffator* tizio tipo',
  ENTER: 'entrare entro entra accedere accedo accede rientrare rientro loggare',
  MONEY: 'soldi sordi danee danaro denaro euro risparmi pensione stipendio gioielli quattrini',
  CARD: 'carta carte bancomat postepay prepagata conto revolut iban',
  CODE: `codice codici pin otp cvv password credenziali dati documento documenti passaporto spid carta bancomat iban cifre cvc token`,
  GAVE: `dato detto comunicat* fornit* inserit* scritt* messo mandat* inviat* spedit* letto dettat* passato rivelat* condivis* dettato consegnat* digitat* compilat*`,
  SENT: 'mandat* inviat* spedit* versat* prestat* bonificat* trasferit* girato',
  PAID: 'pagat* pagai comprat* acquistat* ordinat* versat*',
  FAKE: 'fals* fint* truff* inesistent* fraud* sbagliat* sconosciut*',
  ODD: 'fals* fint* stran* sospett* sbaglio truff* errore',
  LINK: 'link linc messagg* sms mail email allegat*',
  TAPPED: 'toccat* schiacciat* schiacciai premut* pigiat* pigiai seguit* spinto',
  INSTALLED: 'installat* scaricat* scarica messo',
  PROGRAM: 'app applicazione programma file gioco apk',
  TOLD: 'detto banca tecnico tecnici microsoft link mail email sms messaggio virus operatore',
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
  PARTNER: 'ex marito moglie compagno ragazzo fidanzat* fidanzato',
  WATCHES: 'controlla controllano spia spiano segue pedina',
  AGAIN:
    'annullare revocare fermare bloccare richiamo richiamare stornare riavere recuperare riprendere indietro rimborso',
  BLOCK: 'bloccare blocco blocca bloccarla bloccarlo',
  NOTMINE: 'fatto fatti fatta fatte riconosciut* riconosco autorizzat* mio mia miei mie',
  OUTGOING: `pagament* addebit* prelievo prelievi transazion* operazion* acquisti acquisto spesa spese movimento movimenti bonifico bonifici`,
  WHEN: `quando prossimo prossima prossimi oggi domani stasera sabato domenica lunedi martedi mercoledi giovedi venerdi mese
    settimana weekend gennaio febbraio marzo aprile maggio giugno luglio settembre ottobre novembre dicembre orario orari ora`,
  MEETING:
    'corso corsi evento eventi incontro incontri laboratorio laboratori serata serate sportello conferenza seminario workshop lezioni',
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
      condivis* schermo, controllo remoto, accesso remoto, preso controllo, prende controllo, I risposto ODD,
      cliccat*, cliccai, anydesk, teamviewer, abboccato, TAPPED LINK, entrato link, inquadrat* qr, scansionat* qr,
      scannerizzat* qr, scansione qr, I aperto LINK, aperto LINK ODD, aperto sito ODD, entrato sito ODD, scaricat*
      allegat*, scaricat* virus, scaricat* apk, fatt* installare, fatt* scaricare, INSTALLED PROGRAM ODD, INSTALLED
      PROGRAM TOLD, CAUGHT virus, CAUGHT malware, risposto phishing, GAVE password sito, GAVE password link, GAVE
      password ODD, GAVE password phishing, GAVE credenziali, GAVE credenziali sito, mouse muove, mouse solo, COMPUTER
      solo muove, COMPUTER pubblicita, PHONE pubblicita apr*, finestre apr*, vinto dati GAVE, virus tolgo, virus togliere
    `,
    soldi: `
      THEM MONEY MY, THEM CARD MY,
      STOLEN portafogl*, perso portafogl*, STOLEN borsa, subito fregatura, preso fregatura, subito frode, vittima frode,
      truffato, truffata, truffati, truffate, imbrogliat*, raggirat*, ingannat*, inculato, turlupinat*, ci cascat*, sono
      cascat*, mi fregat*, mi hanno fregat*, m fregat*, fregato MONEY, fregata, fregati, STOLEN MONEY, STOLEN CARD,
      STOLEN dati, STOLEN identita, I GAVE CODE, I GAVE CARD, I GAVE MONEY, dato miei dati, dato tutto banca, inserito dati, scritto
      CODE, comunicato CODE, fornito CODE, GAVE carta sito, GAVE carta link, GAVE codice sito, GAVE codice link,
      letto codice PHONE, I SENT MONEY, I SENT bonifico, SENT MONEY FAKE, SENT foto carta, SENT foto documento, SENT foto
      passaporto, bonifico FAKE, AGAIN bonifico, clonat* CARD, svuotat* CARD, prosciugat* conto, azzerat* conto,
      spariti MONEY, sparito MONEY, mancano MONEY, mancano conto, prelevat* MONEY, AGAIN MONEY, riavere indietro, perso
      MONEY, perso tutto, persi MONEY, perso CARD, persa CARD, smarrit* CARD, BLOCK CARD, OUTGOING non NOTMINE, OUTGOING sconosciut*,
      OUTGOING sospett*, OUTGOING abusiv*, OUTGOING fraudolent*, OUTGOING ODD, PAID FAKE, PAID caparra, PAID non arriv*, PAID
      niente arriv*, PAID mai arriv*, ricaricat* postepay, PAID buoni, PAID ricaric*, PAID gift, investit* MONEY, investit* trading,
      investit* bitcoin, invest* perso, invest* FAKE, trading perso, trading FAKE, cripto FAKE, bitcoin FAKE, prelevare FAKE, piattaforma FAKE, vittima truff*, subito truff*,
      denunci* truff*, preso MONEY truff*, hanno preso MONEY, prendere gioielli, preso gioielli, vuole MONEY conosciut*, chiede MONEY
      conosciut*, usato mio nome, prestito mio nome, conto mio nome, spid mio nome, finanziamento mio nome, contratto mio nome
    `,
    account: `
      THEM ACCOUNT MY,
      buttat* fuori, ha cambiato mail, ha cambiato email, ha cambiato password, usa mi* ACCOUNT, usano mi* ACCOUNT, usa mi* indirizzo, hacker mi*, hacker ACCOUNT, duplicat* sim, duplicat* ACCOUNT,
      hackerat*, hackerano, craccat*, bucat*, STOLEN ACCOUNT, STOLEN password, STOLEN numero, STOLEN linea, violat* ACCOUNT,
      clonat* ACCOUNT, clonat* sim, clonat* numero, rientrare, perso accesso, perso ACCOUNT, recuperare ACCOUNT,
      riprendere ACCOUNT, ripristinare ACCOUNT, bloccat* ACCOUNT, sospes* ACCOUNT, disabilitat* ACCOUNT, riesco ENTER ACCOUNT, non ENTER ACCOUNT,
      piu ENTER ACCOUNT, entrato ACCOUNT, entrati ACCOUNT, entrata ACCOUNT, accesso non NOTMINE, accesso
      sconosciut*, accesso sospett*, si spaccia, spacciano me, spaccia me, finge me, finge essere, scriv* mio nome, mand*
      mio nome, messaggi mio nome, usa mio nome, usano mio nome, usa mie foto, usano mie foto, manda messaggi solo,
      manda* messaggi miei contatti, profilo FAKE mi*, profilo FAKE me, I GAVE codice whatsapp, GAVE codice whatsapp, GAVE codice watsap,
      girato codice, inoltrato codice, pres* mio account, cambiat* password qualcuno, hanno cambiato password, password cambiata,
      password non accetta, password sbagliata ACCOUNT, PHONE non campo, PHONE senza campo, PHONE piu campo, PHONE senza segnale, PHONE non segnale, PHONE non
      linea, PHONE senza linea, PHONE nessun servizio, PHONE non prende, sim non funziona, sim disattivat*, sim swap
    `,
    ricatto: `
      THEM PICTURE MY, vogliono PICTURE mi, vuole PICTURE mi, sputtan* PICTURE,
      PARTNER PICTURE mi*, messo mi* PICTURE ACCOUNT, vogliono MONEY PICTURE, vuole MONEY PICTURE, chied* MONEY PICTURE, hanno mi* PICTURE, ha mi* PICTURE MONEY,
      ricatt*, sextortion, estorsione, estorcere, stalking, stalker, perseguita, perseguitano, minacciano, minacciato,
      minacciata, revenge porn, mi minaccia, minaccia me, minaccia PICTURE, minaccia SPREAD, minaccia soldi, minacce PICTURE,
      minacce PHONE, minacce ACCOUNT, minacce chat, ricev* minacce, PICTURE NUDE, girano PICTURE, giro PICTURE mi*, gira PICTURE
      mi*, diffus* PICTURE, diffond* PICTURE, soldi PICTURE SPREAD, vogliono soldi PICTURE, ho paura ex, PARTNER WATCHES,
      PARTNER PICTURE SPREAD, PARTNER minacc*, adesca*, adescament*, pedofil*, pedoporn*, grooming, CHILD STRANGER messagg*, CHILD STRANGER foto, CHILD
      STRANGER scriv*, CHILD STRANGER chat, CHILD STRANGER contatt*, CHILD STRANGER online
    `,
    telefono: `
      STOLEN PHONE, LOST PHONE, FIND PHONE non, FIND piu PHONE, ritrovare PHONE, rintracciare PHONE, localizzare PHONE, FIND mio PHONE,
      dove mio PHONE, BLOCK sim, BLOCK imei, BLOCK PHONE distanza, BLOCK PHONE lontano, BLOCK PHONE remoto, BLOCK PHONE STOLEN, dimenticat* PHONE bus, dimenticat* PHONE
      treno, dimenticat* PHONE bar, dimenticat* PHONE taxi, dimenticat* PHONE metro, dimenticat* PHONE tram, portato via PHONE, preso PHONE ladr*,
      ladr* PHONE
    `,
    azienda: `
      COMPUTER COMPANY accend*, COMPUTER COMPANY funzion*, COMPUTER COMPANY part*, COMPUTER COMPANY spent*, tutti COMPUTER LOCKED, nessun COMPUTER COMPANY,
      sotto attacco, ATTACK COMPANY, attacco in corso, LOCKED file, LOCKED documenti, LOCKED dati, LOCKED server,
      LOCKED COMPUTER COMPANY, LOCKED COMPUTER hacker, criptat* COMPUTER, criptat* tutto, bloccati COMPUTER, file non
      apron*, chied* riscatto, vogliono riscatto, pagare riscatto, riscatto COMPUTER, riscatto file, riscatto bitcoin,
      riscatto dati, schermata riscatto, COMPANY chied* bitcoin, COMPUTER chied* bitcoin, ricatt* COMPANY, ransomware aiuto, ransomware attacco,
      ransomware preso, ransomware beccato, ransomware colpit*, ransomware ora, ransomware adesso, abbiamo ransomware, ho
      ransomware, ransomware fare, ransomware prime ore, STOLEN dati COMPANY, incidente in corso, PAID fattura FAKE, PAID fattura
      iban, bonific* fornitore FAKE, bonific* COMPANY FAKE, PAID fornitore FAKE, data breach, violazione dati COMPANY, server non va, server down, server fermo
    `,
    help: `
      deutsch, hilfe, tedesco, portoghese, russo, straniera lingua, carabinier*, polizia, poliziotto, querel*, denunci*,
      emergenz*, sos, aiutatemi, soccorso, numero aiuto, numero chiamare, numero utile, numeri utili, numero verde,
      chi chiam*, chi rivolg*, chi telefon*, segnal* truff*, segnal* sito, segnal* numero, segnal* profilo, segnal* ODD, telefono azzurro,
      picchia*, violenza, suicid*, voglio morire, farla finita, 112, 113, 114, 1522
    `,
    en: 'english, inglese lingua, in inglese, help',
    fr: 'francais, francese',
    es: 'espanol, castellano, spagnolo',
    ro: 'romana, limba, rumeno, romeno',
    uk: 'ukrainian, ucraino, ucraina',
    ar: 'arabo, arabic',
    zh: 'cinese, chinese, mandarino',
    sq: 'shqip, albanese',
    bn: 'bengalese, bengali, bangla',
  },
  GROUPS,
);

/** How people ask for a list of the portal, in other words than its name. */
export const LISTS = situationsIn(
  {
    events: `
      biblioteca aiut*, biblioteca qualcuno,
      WHEN MEETING, WHEN eventi, WHEN evento, prossim* MEETING, prossim* appuntament*, dove MEETING, dove imparare, dove portare imparare, dove insegnano,
      iscriv* MEETING, prenot* MEETING, orari* MEETING, corso biblioteca, corsi biblioteca, corso vicino, corsi vicino, corso persona, corsi
      persona, lezioni persona, aiut* persona, dove aiut*, calendario, in programma
    `,
    kits: `
      esercitazion*, simulazion*, insegno, insegna, insegnare, insegnant*, docent*, maestra, maestre, maestro, maestri, prof, professor*, educator*, catechista, alunni, scolaresca,
      SCHOOL TEACH, mia classe, mie classi, miei studenti, miei alunni, mia scuola, SCHOOL medie, catechismo, formatore, formatrice
    `,
  },
  GROUPS,
);
