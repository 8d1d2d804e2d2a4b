// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HelpOnlyWords } from './words.ts';

export const sq: HelpOnlyWords = {
  skip: { label: 'Shkurtore', content: 'Shko te përmbajtja', footer: 'Shko te fundi i faqes' },
  title: 'Ke nevojë për ndihmë?',
  languages: 'Gjuhët',
  print: {
    print: 'Printo',
    howToPrint: 'Hap menynë e shfletuesit dhe zgjidh «Printo». Faqja është gati.',
  },
  feedback: {
    report: 'Njofto një problem me e-mail',
    note: 'Hapet programi yt i postës. Mos shkruaj gjëra private, fjalëkalime ose kode.',
  },
  rating: {
    question: 'Sa të qarta janë informacionet në këtë faqe?',
    scale: 'Nga 1 yll (aspak) deri në 5 (shumë)',
    good: {
      question: 'Çfarë të ka pëlqyer?',
      answers: [
        'Udhëzimet ishin të qarta',
        'Udhëzimet ishin të plota',
        'E kuptoja gjithmonë që po ecja mirë',
        'Nuk kam pasur probleme teknike',
        'Tjetër',
      ],
    },
    bad: {
      question: 'Ku ke pasur më shumë vështirësi?',
      answers: [
        'Ndonjëherë udhëzimet nuk ishin të qarta',
        'Ndonjëherë udhëzimet nuk ishin të plota',
        'Ndonjëherë nuk e kuptoja nëse po ecja mirë',
        'Kam pasur probleme teknike',
        'Tjetër',
      ],
    },
    text: 'Do të na thuash diçka tjetër?',
    note: 'Pa emra, numra ose kode. Nuk e dimë kush shkruan: nuk mund të përgjigjemi.',
    send: 'Dërgo',
    received: {
      title: 'Faleminderit, vlerësimi yt mbërriti',
      summary: 'E lexojnë ata që i shkruajnë dhe i kontrollojnë faqet. Nuk e dimë kush je.',
    },
    lost: {
      title: 'Vlerësimi yt nuk mbërriti',
      summary: 'Provo më vonë, ose na shkruaj me «Njofto një problem me e-mail», këtu poshtë.',
    },
  },
  rest: 'Pjesa tjetër e portalit është në italisht, dhe një pjesë në anglisht:',
  help: {
    happened: 'Ka ndodhur diçka?',
    situations: {
      link: { title: 'Kam hapur një lidhje të dyshimtë', short: 'Kam hapur një lidhje' },
      soldi: { title: 'Kam dhënë para, të dhëna ose kode', short: 'Kam dhënë para ose kode' },
      account: {
        title: 'Më kanë vjedhur WhatsApp-in ose një llogari tjetër',
        short: 'Më kanë vjedhur një llogari',
      },
      ricatto: { title: 'Dikush më shantazhon ose më kërcënon', short: 'Dikush më shantazhon' },
      telefono: {
        title: 'Kam humbur telefonin ose ma kanë vjedhur',
        short: 'Kam humbur telefonin',
      },
      azienda: { title: 'Firma ime po sulmohet', short: 'Firma ime po sulmohet' },
    },
    bank: 'Banka ime',
    person: 'Një person që i besoj',
    sources: 'Ku i kemi lexuar numrat dhe adresat, dhe kur',
    notTheirs: 'nuk është faqja e vet',
    lookThere: 'numrin që gjen te «Ke nevojë për ndihmë?»',
    open: 'Hap faqen',
  },
  entries: {
    emergency: {
      name: 'Urgjenca',
      when: 'Telefono nëse ti ose një person tjetër jeni në rrezik tani. Numri është falas dhe përgjigjet në çdo orë.',
    },
    bank: {
      name: 'Banka jote',
      when: 'Telefono menjëherë nëse ke dhënë të dhënat e kartës ose të llogarisë, ose nëse sheh një pagesë që nuk e ke bërë. Përdor numrin në pjesën e pasme të kartës, në kontratë ose në aplikacion. Mos përdor kurrë një numër që ka ardhur me një mesazh.',
    },
    report: {
      name: 'Njoftim në internet te Polizia Postale',
      when: 'Për t’i treguar Polizia Postale një faqe, një mesazh ose një profil të dyshimtë. Një njoftim (segnalazione) nuk është kallëzim (denuncia).',
    },
    complaint: {
      name: 'Kallëzim në një zyrë policie',
      when: 'Nëse ke humbur para, të dhëna ose një llogari, ose nëse dikush të shantazhon: shko vetë te Polizia di Stato, te Polizia Postale ose te Carabinieri dhe bëj kallëzim (denuncia). Merr me vete një dokument dhe provat.',
    },
    children: {
      name: 'Urgjenca për fëmijë (Emergenza Infanzia)',
      when: 'Nëse një vajzë, një djalë ose një adoleshent është në rrezik ose është viktimë e abuzimit, edhe në internet. Është falas dhe përgjigjet në çdo orë.',
    },
    talk: {
      name: 'Telefono Azzurro (fëmijë dhe adoleshentë)',
      when: 'Nëse je fëmijë ose adoleshent dhe do të flasësh me dikë, edhe nëse nuk është urgjente. Mund të telefonojnë edhe të rriturit. Është falas dhe përgjigjet në çdo orë.',
    },
    violence: {
      name: 'Kundër dhunës dhe përndjekjes',
      when: 'Nëse dikush ushtron dhunë ndaj teje, të ndjek ose të kontrollon. Është falas, përgjigjet në çdo orë, në disa gjuhë.',
    },
    trafficking: {
      name: 'Numri falas kundër trafikimit',
      when: 'Nëse dikush të shfrytëzon ose të detyron të punosh. Është falas dhe anonim, përgjigjet në çdo orë, në shumë gjuhë.',
    },
    privacy: {
      name: 'Autoriteti për mbrojtjen e të dhënave (Garante)',
      when: 'Nëse dikush përdor të dhënat e tua pa të drejtë, ose nëse ke frikë se përhapen pamjet e tua intime.',
    },
    incident: {
      name: 'CSIRT Italia',
      when: 'Për firma dhe ente publike: për të njoftuar një incident informatik dhe për të lexuar njoftimet teknike.',
    },
  },
};
