// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Words by which a language is known that is written in Latin letters (or without its own), bare: `telling` ones that
 * only it has, and that people use in trouble; `small` ones, of which a sentence is full; `asked` ones, of people who look
 * for something to learn, which stand alone in names that Italians use too («YouTube Kids»).
 */
export interface ForeignWords {
  readonly telling: string;
  readonly small: string;
  readonly asked?: string;
}

export const FOREIGN: Readonly<Record<string, ForeignWords>> = {
  it: {
    telling: `aiuto rubato rubata hanno truffato truffata truffa soldi telefono messaggio ricattano cliccato banca polizia
      denuncia profilo bloccato perso`,
    small: 'il lo la un una ho ha mi che non per con sono mio mia di su del della come cosa nel',
  },
  en: {
    telling: `stole stolen steal scammed scam hacked someone blackmail blackmailed blackmailing police clicked photos
      pictures threatening locked boyfriend fraud thief`,
    asked: `kids children parents teenagers elderly learn teach teacher teachers lessons courses safely landlord rent`,
    small: `i my me the a to is in on of was were has have been what how do did can not and they from with for his her
      he she who where got get it you your this that report lost phone money bank wallet`,
  },
  fr: {
    telling: `secours vole volee arnaque arnaquer compte argent aidez perdu perdue banque piratee piratage escroquerie escroc
      chantage signaler plainte lien clique bloque bloquee mot passe virement`,
    small: `je j on m mon ma mes le les est un une ai a ete des du de pas que qui sur et comment quoi faire suis avec c
      aide police`,
  },
  es: {
    telling: `robado robada robaron robo ayuda estafa estafado estafada estafaron dinero cuenta movil celular perdido
      hackeado hackeada hackearon hackeo contrasena tarjeta enlace chantaje chantajean policia amenazan mensaje
      bloqueado`,
    small: `me mi el la los las he ha han fue un una de que por con mis como no en y se del al hago puedo a perdi
      denuncia banco`,
  },
  ro: {
    telling: `furat furata ajutor inselat inselata inselatorie inselaciune escrocherie contul bani banii telefonul pierdut
      raportez politie politia spart santaj santajeaza amenintat amenintari blocat mesaj ajutati`,
    small: 'am mi au a fost cum ce un o pe la mea meu sa si nu este cineva de din fac imi ma cu',
  },
  uk: {
    telling: 'dopomoha dopomozhit vkraly hroshi shakhrai policiya ukrayinska',
    small: 'mene ya u na mij',
  },
  ar: { telling: 'musaada saraqa saraqu hatifi ihtiyal almaal shurta', small: 'ana min' },
  zh: { telling: 'bangzhu zhapian shouji beipian baojing zhongwen', small: 'wo de bei le' },
  sq: {
    telling: `vjedhur vodhen vodhi llogari llogarine llogaria ndihme ndihmoni mashtrim mashtrimi mashtruar humba humbur
      telefonin leket fjalekalimi shantazh policia denoncoj raportoj banka karten`,
    small: `me kane ka kam une nje e i te se si nuk dhe jam eshte cfare im per ne dua telefoni para parate`,
  },
  bn: { telling: 'sahajjo shahajjo churi taka protarona bangla', small: 'amar ami' },
};
