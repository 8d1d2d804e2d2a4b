// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Words that begin the lists of stolen passwords, in Italy and elsewhere, in lower case and without digits.
 * A password that is one of these, repeated or dressed with digits and signs, is among the first that are tried.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `password passwort passw passwd parola parolachiave parolasegreta segreta segreto secret accesso access
  admin administrator amministratore amministrazione root utente user guest ospite login welcome benvenuto
  benvenuti letmein changeme cambiami default test testing prova temp temporary provvisoria provvisorio
  qwerty qwertyuiop qwertyui qwert qwertz azerty asdf asdfgh asdfghjkl asdfghjklò zxcvbn zxcvbnm qazwsx qazwsxedc
  qweasd qweasdzxc qwer abc abcd abcde abcdef abcdefg abcdefgh abcdefghijkl iloveyou tiamo tiamotanto amore
  amoremio amorino ciao ciaociao ciaomondo buongiorno stella stellina andrea alessandro alessandra alessia
  francesco francesca giuseppe giovanni antonio antonella martina matteo marco mario chiara giulia federica
  federico valentina lorenzo davide simone daniele stefano roberto roberta claudia claudio michele luca
  juventus forzajuve inter forzainter milan forzamilan napoli forzanapoli roma lazio ferrari valentinorossi
  milano comune comunedimilano comunemilano lombardia monza italia forzaitalia cybersecurity cybersecurecity
  cyber secure city security sicurezza sicurezzainformatica portale portico smartcity smartcityalliance digitalweek
  milanodigitalweek primavera estate autunno inverno gennaio febbraio marzo aprile maggio giugno luglio agosto
  settembre ottobre novembre dicembre domenica lunedi princess principessa football superman batman pokemon
  dragon monkey sunshine shadow master computer internet samsung facebook google whatsapp microsoft windows
  michael jordan jessica charlie trustno minecraft starwars napoleone mozzarella spaghetti pizza lavoro ufficio
  correcthorsebatterystaple correcthorse lampadatrenobasilico lampadatrenobasiliconeve`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Rows of a keyboard and plain counting: a password that is a piece of these is a walk, not a secret. */
export const WALKS: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  '012345678901234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];
