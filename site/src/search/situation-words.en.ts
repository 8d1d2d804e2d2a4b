// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Groups, phrases, situationsIn } from './phrases.ts';

/** Words that mean the same to somebody in trouble. Lower case, without accents; `*` ends a word that may go on. */
const GROUPS: Groups = {
  STOLE: `stole stolen steal stealing robbed rob nicked took taken theft snatched pickpocketed mugged swiped`,
  CALLS: 'called rang phoned calling calls',
  LOST: 'lost lose losing missing misplaced',
  PLACE: 'bus train taxi tram metro bar pub cab restaurant shop station bench',
  PHONE: 'fone phone phones iphone mobile smartphone cellphone tablet sim android',
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
  ODD: 'strange suspicious told scam link email fake remote',
  ARRIVED:
    'came come arrived arrive received receive got delivered deliver sent anything goods parcel refund',
  MINE: 'account accounts name photo photos picture pictures number identity card email profile whatsapp instagram facebook data',
  WATCHED: `phone me messages texts location everything where whatsapp instagram facebook calls`,
  TROUBLE:
    'scam scammed fraud hacked hacker stolen stole robbed blackmail threat threats stalking virus phishing police danger help bank identity crime attack',
  CANT: 'cant cannot t unable',
  ENTER: 'log login access sign signin get',
  COMPANY: 'company business firm office shop server website customers supplier',
  ATTACK: 'attack* hacked virus breach ransomware',
  PICTURE: 'photo photos picture pictures pic pics image images video videos nudes',
  NUDE: 'naked nude intimate sexual',
  CONTACTS:
    'message* messaging text* writes writing wrote chat* contact* online talk* photo* picture* meet* sends sent asks asked',
  PARTNER: 'boyfriend girlfriend ex husband wife partner',
  SPREAD: 'leak leaked post posts posted posting publish published share shared shares send spread',
  PAYMENT: 'payment charge transaction withdrawal transfer',
  NOTMINE: 'unknown unauthorised unauthorized didnt mine',
  CHILD: 'daughter son child children kid kids',
  HURTS: 'hits hit hitting beats beat beating hurts hurting punches slapped slaps strangled',
  WATCHES:
    'control controls controlling controlled spy spies spying track tracks tracking follows following watches watching monitors checks',
  KEEPS: 'keeps keep kept took holds holding withhold*',
  PAPERS: 'passport documents papers permit',
  REPORTED: `scam scams scammer fraud fake phishing smishing blackmail sextortion stolen theft crime cybercrime site website message email sms
    text number profile account abuse hacker hacking hacked hack police someone somebody spam virus stalker stalking threat threats bullying cyberbullying lost
    suspicious rape violence attack breach identity card call`,
  STRANGER: 'stranger strangers adult man paedophile',
  HELPIN: 'language help speak page site translation translated number numbers assistance',
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
      CODE, GAVE MONEY, typed card, entered card, PAID FAKE, PAID nothing ARRIVED, PAID never ARRIVED, transferred money, wired money,
      cancel transfer, cancel card, recall transfer, stop payment, stop transfer, card cloned, money gone, money missing,
      money disappeared, money back, = bank CALLS, = CALLS bank, FAKE job, = call bank FAKE, account emptied, account drained, block card, freeze card, PAYMENT NOTMINE
    `,
    account: `
      kicked out ACCOUNT, changed email, changed my email, hacker my,
      hacked, hijacked, STOLE ACCOUNT, lost account, lost whatsapp, lost instagram, lost facebook, locked out, CANT ENTER ACCOUNT, CANT login, CANT log, recover ACCOUNT, pretending me, pretends me, impersonat*,
      get account back, took over ACCOUNT, taken over ACCOUNT, messages my contacts, sending messages my, GAVE whatsapp code, changed my password, someone in my
      ACCOUNT, someone using my MINE, using my PICTURE, no signal PHONE, sim not working, sim swap
    `,
    ricatto: `
      want MONEY PICTURE, wants MONEY PICTURE, have my PICTURE, has my PICTURE,
      blackmail*, sextortion, extort*, threaten*, threats, nudes, stalk*, revenge porn, NUDE PICTURE, private PICTURE SPREAD, private PICTURE leaked, my
      private PICTURE, private PICTURE MONEY, PARTNER has PICTURE, PARTNER has my PICTURE, ex my PICTURE, PARTNER PICTURE SPREAD, leaked PICTURE,
      SPREAD my PICTURE, CHILD STRANGER CONTACTS, stranger my CHILD, CHILD bullied, CHILD bullying, bullied online, being bullied, am bullied, cyberbullied, groom*, paedophile, pedophile, PARTNER WATCHES WATCHED, WATCHES me, WATCHES my PHONE,
      HURTS me, PARTNER HURTS, PARTNER violent, abusive PARTNER, domestic violence, domestic abuse, rape, raped, raping, rapist, sexual
      assault*, sexually assault*, sexual violence, sexual abuse, sexually abused, kill me, killing me, 1522
    `,
    telefono: `
      lost PHONE, LOST my PHONE, STOLE PHONE, PHONE missing, PHONE robbed, block sim, block imei, find my PHONE, CANT find
      PHONE, where my PHONE, lock PHONE remotely, left PHONE PLACE, left on PHONE bus
    `,
    azienda: `
      all computers locked, computers COMPANY locked,
      under attack, = ransomware, ATTACK COMPANY, hit ransomware, got ransomware, have ransomware, ransomware attack, ransomware help,
      ransomware infected, ransomware now, files encrypted, files locked, data encrypted, server encrypted, server down,
      server locked, encrypted computers, ransom note, ransom pay, ransom computer, ransom files, asking ransom, demand*
      ransom, virus COMPANY, = data breach, have data breach, had data breach, COMPANY data breach, data breach now, data breach help, data breach what do, PAID FAKE invoice, invoice paid fraud, breach in progress
    `,
    help: `
      police, carabinieri, = report, = reporting, report REPORTED, reporting REPORTED, how report, where report, want report, need report, = emergency, emergency number, emergency
      help, emergency call, my emergency, = who call, = call, who call TROUBLE, help number, LOST identity card, LOST id, STOLE identity card, STOLE id, LOST passport, STOLE passport, suicid*, want die, wanna die, wish dead, rather die, kill myself, killing myself, end my life, end it all, take my life, not
      want live, dont want live, self harm, selfharm, hurt myself, hurting myself, cut myself, rape, raped, raping, rapist, sexual assault*, sexually assault*,
      sexual violence, sexual abuse, sexually abused, HURTS me, domestic violence, domestic abuse, kill me, killing me, exploit* work, exploit* boss, exploit* me, am exploited, being exploited,
      forced work, forced labour, forced prostitut*, human trafficking, sex trafficking, = trafficking, trafficked, KEEPS my PAPERS, slavery, women shelter, 112, 1522, 800290290, 800 290
    `,
    it: 'italiano, = italian, HELPIN italian, aiuto',
    fr: 'francais, = french, HELPIN french',
    es: 'espanol, = spanish, HELPIN spanish',
    ro: 'limba, = romana, = romanian, HELPIN romana, HELPIN romanian',
    uk: '= ukrainian, HELPIN ukrainian',
    ar: '= arabic, HELPIN arabic',
    zh: '= chinese, HELPIN chinese, = mandarin, HELPIN mandarin',
    sq: 'shqip, = albanian, HELPIN albanian',
    bn: 'bengali, bangla',
  },
  GROUPS,
);

/** What is no trouble, though its words would tell of some; see `harmless.ts`. */
export const HARMLESS = phrases(
  `
    CODE PROGRAMMED, code PROGRAMMED, PAID council, PAID school, PAID landlord, sent money school, sent money landlord, sent documents council,
    sent documents school, report annual, police SHOWN, i took, GAVE details FRIENDLY, GAVE data FRIENDLY, GAVE information FRIENDLY, OPENED LINK
    MEET, virus ILLNESS, life hacked, server GAMES, rape seed, slavery SHOWN, report card, report FOUND, standing order,
    cancel BOOKED, back guarantee, cheated on, cheated PARTNER, stalk PLANT, groom* WEDDING, die laughing, threats NATURE
  `,
  {
    ...GROUPS,
    SHOWN: `museum academy film movie series book novel dog costume toy lego game concert history exhibition job jobs application
      career`,
    FRIENDLY: 'school teacher council doctor course library form',
    MEET: 'meeting teacher class zoom teams invitation webinar',
    ILLNESS: 'flu influenza stomach covid corona cold fever vaccine vaccin*',
    GAMES: 'minecraft fortnite discord roblox playstation xbox game',
    FOUND: 'cat dog pet property lamp light streetlight pothole broken',
    BOOKED: 'membership subscription booking ticket order gym appointment',
    PLANT: 'celery plant corn flower',
    WEDDING: 'wedding bride dog dogs cat cats pet pets',
    NATURE: 'biodiversity climate nature species',
    PROGRAMMED: 'python java javascript html css php arduino scratch source postal penal civil',
  },
);

/** Words with which nothing is harmless. */
export const ALARM = phrases('FAKE, hacked, stolen', GROUPS);

/** Who asks how to keep from trouble is not in it, unless the query tells of what happened. */
export const PREVENTION = phrases(
  'protect*, prevent*, avoid*, defend*, obligations, how work*, meaning, recogni*',
  GROUPS,
);

/** Words of somebody to whom it has happened, or of somebody who means harm. */
export const HAPPENED = phrases(
  'have, has, had, was, were, been, got, me, someone, now, FAKE, STOLE, gave, clicked, hacked',
  GROUPS,
);

/** How people ask for a list or a page of the portal, in other words than its name. */
export const LISTS = situationsIn(
  {
    events:
      'when MEETING, next MEETING, where MEETING, WHEN MEETING, book MEETING, sign up MEETING, MEETING near, MEETING library, MEETING person, calendar, digital week',
    alerts: 'latest scam*, new scams, recent scam*, current scam*',
    reports:
      'annual report*, yearly report*, annual figures, yearly figures, how many people use, how many users, how many visit*',
    about:
      'who runs, who made, who makes, who wrote site, who writes site, who behind, who are you, = contact, = contacts, = about',
    press: 'press release*, press review, press office, = press, = media, journalist*',
    data: 'open data, download data, = dataset*',
    kits: 'teach, teacher*, teaching, my pupils, my students, my class, lesson plan, classroom, school lesson, school materials',
  },
  GROUPS,
);
