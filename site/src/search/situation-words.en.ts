// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Groups, situationsIn } from './phrases.ts';

/** Words that mean the same to somebody in trouble. Lower case, without accents; `*` ends a word that may go on. */
const GROUPS: Groups = {
  STOLE: `stole stolen steal stealing robbed rob nicked took taken theft snatched pickpocketed mugged swiped`,
  LOST: 'lost lose losing missing misplaced left',
  PHONE: 'phone phones iphone mobile smartphone cellphone tablet sim android',
  ACCOUNT:
    'account accounts whatsapp instagram insta facebook profile email gmail tiktok telegram snapchat number password',
  MONEY: 'money savings cash euro euros pension',
  CARD: 'card bank credit debit account',
  CODE: 'code codes pin otp cvv card bank details data information password passport id document documents number',
  GAVE: 'gave given give shared told entered typed sent put revealed',
  PAID: 'paid payed pay bought ordered sent wired transferred',
  FAKE: 'fake false scam scammer fraud phishing suspicious strange dodgy wrong',
  OPENED: 'opened tapped pressed followed scanned downloaded',
  LINK: 'link attachment phishing qr suspicious fake message email file',
  INSTALLED: 'installed downloaded',
  PROGRAM: 'app program software file',
  ODD: 'strange suspicious told bank scam link email fake remote',
  CANT: 'cant cannot t unable',
  ENTER: 'log login access sign signin get',
  COMPANY: 'company business firm office shop server website customers supplier',
  ATTACK: 'attack* hacked virus breach ransomware',
  PICTURE: 'photo photos picture pictures pic pics image images video videos nudes',
  NUDE: 'naked nude intimate private sexual',
  PARTNER: 'boyfriend girlfriend ex husband wife partner',
  SPREAD: 'leak leaked post posts posted posting publish published share shared shares send spread',
  PAYMENT: 'payment charge transaction withdrawal transfer',
  NOTMINE: 'unknown unauthorised unauthorized didnt mine',
  CHILD: 'daughter son child children kid kids',
  STRANGER: 'stranger strangers adult man paedophile',
  WHEN: 'today tomorrow tonight saturday sunday week month weekend upcoming',
  MEETING: 'course courses event events meeting meetings class classes workshop workshops',
};

/**
 * How people tell in English that something has happened to them: a phrase means a situation when all its words are in
 * the query, in any order.
 */
export const SITUATIONS = situationsIn(
  {
    link: `
      shared screen, remote access, took control,
      clicked, anydesk, teamviewer, OPENED LINK, downloaded virus, downloaded apk, got virus, have virus, has virus,
      caught virus, INSTALLED PROGRAM ODD, INSTALLED fake, INSTALLED remote, GAVE password site, GAVE password website,
      GAVE password link, GAVE password FAKE
    `,
    soldi: `
      STOLE wallet, lost wallet,
      scammed, conned, swindled, defrauded, tricked, cheated, ripped off, fell scam, fallen scam, victim scam, victim
      fraud, STOLE MONEY, STOLE card, STOLE data, STOLE identity, lost MONEY, lost card, lost bank, lost credit, GAVE
      CODE, GAVE MONEY, typed card, entered card, PAID FAKE, PAID nothing, PAID never, transferred money, wired money,
      cancel transfer, cancel card, recall transfer, stop payment, stop transfer, card cloned, money gone, money missing,
      money disappeared, money back, account emptied, account drained, block card, freeze card, PAYMENT NOTMINE
    `,
    account: `
      kicked out ACCOUNT, changed email, changed my email, hacker my,
      hacked, hijacked, STOLE ACCOUNT, lost account, lost whatsapp, lost instagram, lost facebook, locked out, took over,
      taken over, CANT ENTER ACCOUNT, CANT login, CANT log, recover ACCOUNT, pretending me, pretends me, impersonat*,
      get account back, messages my contacts, sending messages my, GAVE whatsapp code, changed my password, someone in my
      ACCOUNT, someone using my, someone is using my, using my PICTURE, no signal PHONE, sim not working, sim swap
    `,
    ricatto: `
      want MONEY PICTURE, wants MONEY PICTURE, have my PICTURE, has my PICTURE,
      blackmail*, sextortion, extort*, threaten*, threats, nudes, stalk*, revenge porn, NUDE PICTURE, PARTNER PICTURE,
      SPREAD my PICTURE, CHILD STRANGER, groom*, paedophile, pedophile, PARTNER spying, PARTNER tracks
    `,
    telefono: `
      lost PHONE, LOST my PHONE, STOLE PHONE, PHONE missing, PHONE robbed, block sim, block imei, find my PHONE, CANT find
      PHONE, where my PHONE, lock PHONE remotely, left PHONE
    `,
    azienda: `
      all computers locked, computers COMPANY locked,
      under attack, ATTACK COMPANY, hit ransomware, got ransomware, have ransomware, ransomware attack, ransomware help,
      ransomware infected, ransomware now, files encrypted, files locked, data encrypted, server encrypted, server down,
      server locked, encrypted computers, ransom note, ransom pay, ransom computer, ransom files, asking ransom, demand*
      ransom, virus COMPANY, data breach, PAID FAKE invoice, invoice paid fraud, breach in progress
    `,
    help: 'police, carabinieri, report scam, report fraud, report fake, emergency, emergency number, who call, help number, suicid*, 112',
    it: 'italiano, italian, aiuto',
    fr: 'francais, french',
    es: 'espanol, spanish',
    ro: 'romana, romanian',
    uk: 'ukrainian',
    ar: 'arabic',
    zh: 'chinese, mandarin',
    sq: 'shqip, albanian',
    bn: 'bengali, bangla',
  },
  GROUPS,
);

/** How people ask for a list of the portal, in other words than its name. */
export const LISTS = situationsIn(
  {
    events:
      'when MEETING, next MEETING, where MEETING, WHEN MEETING, book MEETING, sign up MEETING, MEETING near, MEETING library, MEETING person, calendar',
    kits: 'teach, teacher*, teaching, my pupils, my students, my class, lesson plan, classroom, school lesson, school materials',
  },
  GROUPS,
);
