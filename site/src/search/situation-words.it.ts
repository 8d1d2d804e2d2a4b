// SPDX-License-Identifier: AGPL-3.0-or-later
import { phrases } from './phrases.ts';

/**
 * How people tell in Italian that something has happened to them: a phrase means a situation when all its words are in
 * the query, in any order. Lower case, without accents; `*` ends a word that may go on.
 */
export default {
  link: phrases(`
    cliccat*, clicat*, clikkat*, cliccai, anydesk, teamviewer, abboccato, toccato link, toccato messaggio, toccato
    sms, schiacciato link, schiacciato messaggio, schiacciato sms, premuto link, pigiato link, pigiato messaggio,
    seguito link, entrato link, inquadrato qr, scansionato qr, scannerizzato qr, scaricato allegato, scaricato apk,
    scaricato virus, fatto installare, fatta installare, fatto scaricare, preso virus, beccato virus, entrato virus,
    inserito credenziali, risposto phishing, aperto link sospetto, aperto link strano, aperto link falso, aperto
    link sbaglio, aperto link truffa, ho aperto link, ho aperto linc, ho aperto allegato, ho aperto sms, ho aperto
    messaggio, ho aperto mail, ho aperto email, aperto allegato strano, aperto allegato sospetto, aperto allegato
    falso, aperto allegato sbaglio, aperto email strana, aperto email sospetta, aperto email falsa, aperto email
    sbaglio, aperto mail strana, aperto mail sospetta, aperto mail falsa, aperto mail sbaglio, scaricato app falsa,
    scaricato app strana, scaricato app sospetta, scaricato app detto, scaricato app truffa, scaricato app link,
    scaricato file strano, scaricato file sospetto, scaricato file mail, scaricato file email, scaricato file sms,
    scaricato file messaggio, scaricato file link, installato app falsa, installato app strana, installato app
    sospetta, installato app detto, installato app banca, installato app truffa, installato app virus, installato
    app tecnico, installato programma falso, installato programma strano, installato programma sospetto, installato
    programma detto, installato programma tecnico, messo app falsa, messo app strana, messo app sospetta, messo app
    detto, messo app banca, messo app tecnico, ho un virus, inserito password sito, inserito password link, inserito
    password falso, inserito password falsa, inserito password phishing, scritto password falso, scritto password
    falsa, scritto password sito, scritto password link, messo password falso, messo password falsa, messo password
    sito, messo password link, entrato sito falso, entrato sito truffa, aperto sito falso, aperto sito truffa,
    aperto sito strano
  `),
  soldi: phrases(`
    truffato, truffata, truffati, truffate, imbrogliato, imbrogliata, raggirato, raggirata, ingannato, ingannata,
    cascato, fregato, fregata, fregati, inculato, ci cascata, sono cascata, sono cascati, rubat* soldi, rubat* euro,
    rubat* carta, rubat* bancomat, rubat* postepay, rubat* conto, rubat* dati, rubat* identita, rubat* pensione,
    rubat* risparmi, rubat* stipendio, rubano soldi, comunicato codice, comunicato codici, comunicato dati,
    comunicato pin, fornito codice, fornito dati, inserito dati, scritto cvv, scritto iban, spedito soldi, versato
    soldi, bonifico truffa, bonifico truffatore, bonifico truffatori, bonifico falso, annullare bonifico, revocare
    bonifico, fermare bonifico, bloccare bonifico, richiamo bonifico, clonat* carta, clonat* bancomat, clonat*
    postepay, svuotat* conto, svuotat* carta, svuotat* postepay, prosciugat* conto, spariti soldi, sparit* euro,
    prelevat* soldi, pagamento sconosciuto, pagamento sospetto, pagamento abusivo, pagamento fraudolento, addebito
    sconosciuto, addebito sospetto, riavere soldi, recuperare soldi, riprendere soldi, soldi indietro, riavere
    indietro, rimborso truffa, perso soldi, persi soldi, perso risparmi, bloccare carta, bloccare bancomat, bloccare
    postepay, bloccare conto, bloccare revolut, bloccare prepagata, blocco carta, blocco bancomat, blocco postepay,
    blocco prepagata, blocca carta, blocca bancomat, perso carta, perso bancomat, perso postepay, persa carta,
    smarrit* carta, smarrit* bancomat, smarrit* postepay, pagato truff*, pagato falso, ricaricat* postepay, comprato
    buoni, investito soldi, investito trading, investito bitcoin, investito euro, vittima truffa, subito truffa,
    denunciare truffa, preso soldi truffa, hanno preso soldi, ho dato soldi, ho dato codice, ho dato codici, ho dato
    otp, ho dato pin, ho dato carta, ho dato dati, ho dato password, ho dato iban, ho dato documento, ho dato
    documenti, ho dato credenziali, ho dato spid, ho dato bancomat, ho dato cvv, o dato soldi, o dato codice, o dato
    codici, o dato otp, o dato pin, o dato carta, o dato dati, o dato password, o dato iban, o dato documento, o
    dato documenti, o dato credenziali, o dato spid, o dato bancomat, o dato cvv, abbiamo dato soldi, abbiamo dato
    codice, abbiamo dato codici, abbiamo dato otp, abbiamo dato pin, abbiamo dato carta, abbiamo dato dati, abbiamo
    dato password, abbiamo dato iban, abbiamo dato documento, abbiamo dato documenti, abbiamo dato credenziali,
    abbiamo dato spid, abbiamo dato bancomat, abbiamo dato cvv, ha dato soldi, ha dato dati, ha dato pin, ha dato
    otp, ha dato cvv, ha dato carta, dato miei dati, dato tutto banca, ho detto codice, ho detto codici, ho detto
    pin, ho detto otp, ho detto password, o detto codice, o detto pin, o detto otp, ha detto pin, ha detto otp, ha
    detto cvv, letto codice telefono, inserito carta sito, inserito carta link, inserito carta falso, inserito
    codice sito, inserito codice link, inserito codice falso, inserito codice truffa, scritto dati carta, scritto
    dati bancari, messo dati carta, messo dati bancari, ho mandato soldi, ho mandato bonifico, ho mandato documento,
    ho mandato documenti, ho mandato dati, ha mandato soldi, ha mandato bonifico, abbiamo mandato soldi, abbiamo
    mandato bonifico, ho inviato soldi, ho inviato bonifico, ho inviato documento, ho inviato documenti, ho inviato
    dati, mandato foto carta, mandato foto documento, mandato foto passaporto, inviato foto carta, inviato foto
    documento, inviato foto passaporto, prestato soldi sconosciuto, fatto bonifico sconosciuto, mancano soldi conto,
    pagament* non fatto, pagament* non fatti, pagament* non riconosciuto, pagament* non riconosciuti, pagament* non
    autorizzato, pagament* non riconosco, pagament* non mio, pagament* non miei, addebit* non fatto, addebit* non
    fatti, addebit* non riconosciuto, addebit* non riconosciuti, addebit* non riconosco, addebit* non mio, addebit*
    non miei, addebit* non autorizzato, addebit* non autorizzati, prelievo non fatto, prelievo non riconosciuto,
    prelievo non mio, prelievo non autorizzato, prelievi non fatti, prelievi non riconosciuti, prelievi non miei,
    prelievi non autorizzati, transazion* non fatta, transazion* non fatte, transazion* non riconosciuta,
    transazion* non riconosciute, transazion* non autorizzata, transazion* non mia, operazion* non riconosciut*,
    acquisti non fatti, pagato non arriv*, comprato non arriv*, banca aiuto soldi, usato mio nome, prestito mio
    nome, conto mio nome, spid mio nome
  `),
  account: phrases(`
    hackerat*, hakerat*, craccat*, hackerano, rubat* whatsapp, rubat* account, rubat* profilo, rubat* instagram,
    rubat* facebook, rubat* tiktok, rubat* telegram, rubat* gmail, rubat* email, rubat* mail, rubat* password,
    rubat* spid, rubat* numero, rubat* linea, rubano whatsapp, rubano account, rubano profilo, fregat* whatsapp,
    fregat* account, fregat* profilo, fregat* instagram, fregat* facebook, violat* account, violat* profilo, violat*
    email, violat* mail, violat* casella, violat* posta, rubat* watsap, rubat* wathsapp, rubat* whatsap, rubat*
    watsapp, rubat* wazzap, rubat* uotsap, rubat* insta, rubat* fb, rubat* posta, clonat* whatsapp, clonat* profilo,
    clonat* account, clonat* instagram, clonat* facebook, clonat* sim, clonat* numero, riesco rientrare, perso
    accesso, perso account, perso whatsapp, perso profilo, perso instagram, perso facebook, recuperare account,
    recuperare whatsapp, recuperare profilo, recuperare instagram, recuperare facebook, riprendere account,
    riprendere profilo, riprendere whatsapp, si spaccia, spacciano me, spaccia me, finge me, finge essere, furto
    account, furto profilo, furto whatsapp, girato codice, inoltrato codice, pres* mio account, entrat* mi* email,
    entrat* mi* mail, entrat* mi* account, entrat* mi* profilo, entrat* mi* whatsapp, entrat* mi* facebook, entrat*
    mi* instagram, entrat* mi* posta, entrat* mi* gmail, entrato qualcuno email, entrato qualcuno mail, entrato
    qualcuno account, entrato qualcuno profilo, entrato qualcuno whatsapp, entrato qualcuno facebook, entrato
    qualcuno instagram, entrato qualcuno posta, riesco entrare whatsapp, riesco entrare account, riesco entrare
    profilo, riesco entrare instagram, riesco entrare facebook, riesco entrare tiktok, riesco entrare telegram,
    riesco entrare gmail, riesco entrare email, riesco entrare mail, riesco entrare watsap, riesco entrare whatsap,
    riesco entrare watsapp, riesco entrare insta, riesco entrare fb, riesco entrare posta, riesco accedere whatsapp,
    riesco accedere account, riesco accedere profilo, riesco accedere instagram, riesco accedere facebook, riesco
    accedere tiktok, riesco accedere telegram, riesco accedere gmail, riesco accedere email, riesco accedere mail,
    riesco accedere posta, entro piu whatsapp, entro piu account, entro piu profilo, entro piu instagram, entro piu
    facebook, entro piu tiktok, entro piu telegram, entro piu gmail, entro piu email, entro piu mail, entro piu
    watsap, entro piu insta, entro piu fb, entro piu posta, accedo piu whatsapp, accedo piu account, accedo piu
    profilo, accedo piu instagram, accedo piu facebook, accedo piu tiktok, accedo piu telegram, accedo piu gmail,
    accedo piu email, accedo piu mail, accedo piu posta, manda messaggi solo, manda messaggi mio, mandano messaggi
    mio, scrivono mio nome, messaggi mio nome, scrive mio nome, usa mio nome, usano mio nome, usa mie foto, profilo
    falso mio, profilo falso me, cambiato password qualcuno, hanno cambiato password, accesso non mio, accesso non
    riconosciuto, accesso non autorizzato, ho dato codice whatsapp, ho dato codice watsapp, ho dato codice watsap,
    ho mandato codice whatsapp, ho mandato codice watsapp, ho mandato codice watsap
  `),
  ricatto: phrases(`
    ricatt*, riccatt*, sextortion, estorsione, estorcere, stalking, stalker, perseguita, perseguitano, minacciano,
    minacciato, minacciata, revenge porn, mi minaccia, minaccia me, minaccia foto, minaccia video, minaccia
    pubblicare, minaccia diffondere, minaccia mandare, minaccia soldi, minacce foto, minacce video, minacce
    whatsapp, minacce telefono, minacce instagram, minacce facebook, minacce chat, ricevo minacce, ricevuto minacce,
    foto nuda, foto nudo, foto nude, foto intime, foto intima, foto hot, video nuda, video nudo, video intimo, video
    intimi, video hot, video hard, immagini intime, immagini nude, diffuso foto, diffuso video, diffuse foto,
    diffondere foto, diffondere video, girano foto, girano video, soldi video amici, soldi video pubblic*, soldi
    foto pubblic*, soldi foto diffon*, soldi foto amici, soldi video mandano, soldi foto mandano, vogliono soldi
    video, vogliono soldi foto, ho paura ex
  `),
  telefono: phrases(`
    perso telefono, perso cellulare, perso cell, perso cel, perso tel, perso telefonino, perso smartphone, perso
    iphone, perso samsung, perso tablet, perso ipad, perso sim, rubat* telefono, rubat* cellulare, rubat* cell,
    rubat* cel, rubat* tel, rubat* telefonino, rubat* smartphone, rubat* iphone, rubat* samsung, rubat* tablet,
    rubat* ipad, rubat* sim, fregat* telefono, fregat* cellulare, fregat* cell, fregat* cel, fregat* tel, fregat*
    telefonino, fregat* smartphone, fregat* iphone, fregat* samsung, fregat* tablet, fregat* ipad, fregat* sim,
    scippat* telefono, scippat* cellulare, scippat* cell, scippat* cel, scippat* tel, scippat* telefonino, scippat*
    smartphone, scippat* iphone, scippat* samsung, scippat* tablet, scippat* ipad, scippat* sim, smarrit* telefono,
    smarrit* cellulare, smarrit* cell, smarrit* cel, smarrit* tel, smarrit* telefonino, smarrit* smartphone,
    smarrit* iphone, smarrit* samsung, smarrit* tablet, smarrit* ipad, smarrit* sim, scippo telefono, scippo
    cellulare, furto telefono, furto cellulare, furto smartphone, furto iphone, furto sim, smarrimento telefono,
    smarrimento cellulare, smarrimento sim, sparito telefono, sparito cellulare, sparito iphone, ritrovare telefono,
    ritrovare cellulare, ritrovare iphone, rintracciare telefono, rintracciare cellulare, rintracciare iphone,
    localizzare telefono, localizzare cellulare, localizzare iphone, lasciato telefono, lasciato cellulare, lasciato
    smartphone, lasciato iphone, bloccare sim, bloccare imei, blocco sim, blocco imei, trovo piu telefono, trovo piu
    cellulare, trovo piu cell, trovo piu iphone, trovo piu smartphone, trovo piu tablet, trovo piu telefonino, dove
    mio telefono, dove mio cellulare, dove mio iphone, trovare mio telefono, trovare mio cellulare, trovare mio
    iphone, trova mio telefono, trova mio cellulare, trova mio iphone, dimenticato telefono bus, dimenticato
    telefono treno, dimenticato telefono bar, dimenticato telefono taxi, dimenticato telefono metro, bloccare
    telefono lontano, bloccare telefono distanza, portato via telefono, portato via cellulare, preso telefono ladro
  `),
  azienda: phrases(`
    sotto attacco, attaccat* azienda, attaccat* ditta, attaccat* impresa, attaccat* ufficio, attaccat* studio,
    attaccat* negozio, attaccat* comune, attaccat* scuola, attaccat* server, attacco azienda, attacco ditta, attacco
    impresa, attacco ufficio, attacco studio, attacco negozio, attacco server, hackerat* azienda, hackerat* ditta,
    hackerat* impresa, hackerat* ufficio, hackerat* studio, hackerat* negozio, hackerat* server, hackerat* sito,
    hacker azienda, hacker ditta, hacker impresa, hacker ufficio, hacker server, file criptati, file cifrati, file
    bloccati, dati criptati, dati cifrati, documenti criptati, documenti cifrati, criptat* pc, criptat* computer,
    criptat* server, criptat* azienda, criptat* tutto, bloccati server, bloccati computer, bloccato server, chied*
    riscatto, vogliono riscatto, pagare riscatto, riscatto computer, riscatto file, riscatto bitcoin, riscatto dati,
    ricatt* azienda, schermata riscatto, ransomware aiuto, ransomware attacco, ransomware preso, ransomware beccato,
    ransomware colpit*, ransomware ora, ransomware adesso, abbiamo ransomware, ho ransomware, virus ufficio, virus
    azienda, virus server, virus ditta, virus aziendale, cliccat* azienda, cliccat* ufficio, cliccat* collega,
    cliccat* dipendente, intrusione server, intrusione azienda, intrusione rete, attacco in corso, file non apron*,
    bloccat* computer ufficio, bloccat* computer azienda, bloccat* computer hacker, ransomware cosa fare, ransomware
    che fare, ransomware prime ore, rubat* dati azienda, rubat* dati clienti, rubat* dati ufficio, incidente in
    corso, pagat* fattura falsa, pagat* fattura falso, pagat* fattura iban, bonifico fornitore falso, bonifico
    fornitore truffa
  `),
  help: phrases('deutsch, hilfe, tedesco, portoghese, russo, straniera lingua'),
  en: phrases('english, inglese, help me'),
  fr: phrases('francais, francese, aide moi, arnaque'),
  es: phrases('espanol, castellano, spagnolo, ayuda, robado, dinero, estafa'),
  ro: phrases('romana, limba, rumeno, romeno, ajutor, inselat, furat, bani'),
  uk: phrases('ukrainian, ucraino, ucraina'),
  ar: phrases('arabo, arabic'),
  zh: phrases('cinese, chinese, mandarino'),
  sq: phrases('shqip, ndihme, albanese'),
  bn: phrases('bengalese, bengali, bangla'),
};
