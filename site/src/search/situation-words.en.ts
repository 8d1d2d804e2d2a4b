// SPDX-License-Identifier: AGPL-3.0-or-later
import { phrases } from './phrases.ts';

/**
 * How people tell in English that something has happened to them: a phrase means a situation when all its words are in
 * the query, in any order. Lower case, without accents; `*` ends a word that may go on.
 */
export default {
  link: phrases(`
    clicked, anydesk, teamviewer, opened link, tapped link, pressed link, followed link, opened attachment, opened
    phishing, opened suspicious, opened fake, scanned qr, downloaded attachment, downloaded virus, downloaded apk,
    installed fake, installed remote, got virus, have virus, has virus, caught virus, downloaded file strange,
    downloaded file suspicious, downloaded file email, downloaded file link, downloaded app fake, downloaded app
    strange, downloaded app link, installed app strange, installed app suspicious, installed app told, installed app
    bank, installed app scam, installed app link, entered password site, entered password website, entered password
    link, entered password fake, entered password phishing, typed password site, typed password website, typed
    password link, typed password fake, typed password phishing, put password fake
  `),
  soldi: phrases(`
    scammed, conned, swindled, defrauded, tricked, cheated, ripped off, fell scam, fallen scam, victim scam, victim
    fraud, stole money, stole card, stole data, stole identity, stole savings, stolen money, stolen card, stolen
    data, stolen identity, stolen savings, took money, lost money, lost savings, lost card, lost bank, lost credit,
    gave code, gave codes, gave card, gave pin, gave bank, gave details, gave data, gave information, gave password,
    gave money, gave otp, gave cvv, given code, given codes, given card, given pin, given bank, given details, given
    password, given money, shared code, shared codes, shared pin, shared password, shared card, shared otp, told
    code, told codes, told pin, told password, told otp, entered card, entered details, typed card, typed code, sent
    money, paid scam, paid scammer, paid fake, paid fraud, paid nothing, wired money, transferred money, cancel
    transfer, cancel card, recall transfer, stop payment, stop transfer, card cloned, money gone, money missing,
    money disappeared, money back, account emptied, account drained, block card, freeze card, unknown payment,
    unknown charge, unknown transaction, unauthorised payment, unauthorised charge, unauthorised transaction,
    unauthorized payment, unauthorized charge, unauthorized transaction, i sent code, i sent id, i sent passport, i
    sent document, i sent documents, i sent transfer, i sent payment, paid never arrived, paid never received, paid
    never came, payment didnt make, payment not mine, charge not mine
  `),
  account: phrases(`
    hacked, hijacked, stole whatsapp, stole account, stole instagram, stole facebook, stole profile, stole email,
    stole password, stole number, stolen whatsapp, stolen account, stolen instagram, stolen facebook, stolen
    profile, stolen email, stolen password, stolen number, lost account, lost whatsapp, lost instagram, lost
    facebook, locked out, took over, taken over, cant log, cannot log, cant login, cannot login, recover account,
    recover whatsapp, recover instagram, recover facebook, pretending me, pretends me, impersonat* me, can t log,
    can t login, cant access account, cant access email, cant access whatsapp, cant access instagram, cant access
    facebook, cannot access account, cannot access email, cannot access whatsapp, cannot access instagram, cannot
    access facebook, cant get into, get account back, sending messages my, gave whatsapp code, sent whatsapp code,
    changed my password, can t access account, can t access email, can t access whatsapp, can t access instagram,
    can t access facebook, can t get into, someone in my account, someone in my email, someone using my account,
    someone using my name, someone using my whatsapp
  `),
  ricatto: phrases(`
    blackmail*, sextortion, extort*, threaten*, threats, nudes, stalk*, revenge porn, naked photo, naked photos,
    naked picture, naked pictures, naked video, nude photo, nude photos, nude picture, nude pictures, nude video,
    intimate photo, intimate photos, intimate picture, intimate pictures, intimate image, intimate images, intimate
    video, leak photos, publish my photos, publish my video, share my photos money
  `),
  telefono: phrases(`
    lost phone, lost iphone, lost mobile, lost smartphone, lost cellphone, lost tablet, lost sim, stole phone, stole
    iphone, stole mobile, stole smartphone, stole cellphone, stolen phone, stolen iphone, stolen mobile, stolen
    smartphone, stolen cellphone, stolen sim, phone snatched, phone missing, block sim, block imei, phone theft,
    phone robbed, cant find phone, cant find iphone, cant find mobile, find my phone, find my iphone, where my
    phone, left phone bus, left phone train, left phone taxi, lock phone remotely, can t find phone, can t find
    iphone, can t find mobile
  `),
  azienda: phrases(`
    under attack, hacked company, hacked business, hacked firm, hacked office, hacked shop, hacked server, hacked
    website, attack* company, attack* business, attack* firm, attack* office, attack* server, hit ransomware, got
    ransomware, ransomware attack, ransomware help, ransomware infected, ransomware now, have ransomware, files
    encrypted, files locked, data encrypted, server encrypted, server down, server locked, encrypted computers,
    ransom note, ransom pay, ransom computer, ransom files, asking ransom, demand* ransom, virus office, virus
    company, virus server, data breach company, data breach customers, data breach happened, paid fake invoice, paid
    false invoice, invoice paid fraud, breach in progress
  `),
  it: phrases('italiano, italian, aiuto'),
  fr: phrases('francais, french'),
  es: phrases('espanol, spanish, ayuda'),
  ro: phrases('romana, romanian, ajutor'),
  uk: phrases('ukrainian'),
  ar: phrases('arabic'),
  zh: phrases('chinese, mandarin'),
  sq: phrases('shqip, albanian'),
  bn: phrases('bengali, bangla'),
};
