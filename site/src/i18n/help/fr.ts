// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HelpOnlyWords } from './words.ts';

export const fr: HelpOnlyWords = {
  skip: { label: 'Raccourcis', content: 'Aller au contenu', footer: 'Aller au pied de page' },
  title: 'Besoin d’aide ?',
  languages: 'Langues',
  print: {
    print: 'Imprime',
    howToPrint: 'Ouvre le menu du navigateur et choisis « Imprimer ». La page est déjà prête.',
  },
  feedback: {
    report: 'Signale un problème par e-mail',
    note: 'Ton programme d’e-mail s’ouvre. N’écris pas de faits privés, de mots de passe ni de codes.',
  },
  rating: {
    question: 'Les informations de cette page sont-elles claires ?',
    scale: 'De 1 étoile (pas du tout) à 5 (très claires)',
    good: {
      question: 'Qu’est-ce qui t’a plu ?',
      answers: [
        'Les indications étaient claires',
        'Les indications étaient complètes',
        'Je voyais toujours que j’avançais bien',
        'Je n’ai pas eu de problème technique',
        'Autre',
      ],
    },
    bad: {
      question: 'Où as-tu eu le plus de difficultés ?',
      answers: [
        'Parfois les indications n’étaient pas claires',
        'Parfois les indications n’étaient pas complètes',
        'Parfois je ne voyais pas si j’avançais bien',
        'J’ai eu des problèmes techniques',
        'Autre',
      ],
    },
    text: 'Veux-tu nous dire autre chose ?',
    note: 'Pas de noms, de numéros ni de codes. Nous ne savons pas qui écrit : nous ne pouvons pas répondre.',
    send: 'Envoie',
    received: {
      title: 'Merci, ton avis est arrivé',
      summary:
        'Les personnes qui écrivent et vérifient les pages le lisent. Nous ne savons pas qui tu es.',
    },
    lost: {
      title: 'Ton avis n’est pas arrivé',
      summary: 'Réessaie plus tard, ou écris-nous par e-mail avec le lien ci-dessous.',
    },
  },
  rest: 'Le reste du portail est en italien, et une partie en anglais :',
  help: {
    happened: 'Il s’est passé quelque chose ?',
    situations: {
      link: { title: 'J’ai ouvert un lien suspect', short: 'J’ai ouvert un lien' },
      soldi: {
        title: 'J’ai donné de l’argent, des données ou des codes',
        short: 'J’ai donné de l’argent ou des codes',
      },
      account: { title: 'On m’a volé WhatsApp ou un autre compte', short: 'On m’a volé un compte' },
      ricatto: {
        title: 'Quelqu’un me fait du chantage ou me menace',
        short: 'On me fait du chantage',
      },
      telefono: {
        title: 'J’ai perdu mon téléphone ou on me l’a volé',
        short: 'J’ai perdu mon téléphone',
      },
      azienda: { title: 'Mon entreprise est attaquée', short: 'Mon entreprise est attaquée' },
    },
    bank: 'Ma banque',
    person: 'Une personne de confiance',
    sources: 'Où nous avons lu les numéros et les adresses, et quand',
    notTheirs: 'ce n’est pas son propre site',
    lookThere: 'numéro que tu trouves dans « Besoin d’aide ? »',
    open: 'Ouvre le site',
  },
  entries: {
    emergency: {
      name: 'Urgences',
      when: 'Appelle si toi ou une autre personne êtes en danger maintenant. Le numéro est gratuit et répond à toute heure.',
    },
    bank: {
      name: 'Ta banque',
      when: 'Appelle tout de suite si tu as donné les données de ta carte ou de ton compte, ou si tu vois un paiement que tu n’as pas fait. Utilise le numéro écrit au dos de la carte, sur le contrat ou dans l’application. N’utilise jamais un numéro arrivé par message.',
    },
    report: {
      name: 'Signalement en ligne à la Polizia Postale',
      when: 'Pour faire connaître à la Polizia Postale un site, un message ou un profil suspect. Un signalement (segnalazione) n’est pas une plainte (denuncia).',
    },
    complaint: {
      name: 'Plainte dans un bureau de police',
      when: 'Si tu as perdu de l’argent, des données ou un compte, ou si quelqu’un te fait du chantage : va en personne à la Polizia di Stato, à la Polizia Postale ou chez les Carabinieri et porte plainte (denuncia). Apporte un document d’identité et les preuves.',
    },
    children: {
      name: 'Urgence enfance (Emergenza Infanzia)',
      when: 'Si un enfant ou un adolescent est en danger ou est victime d’abus, aussi sur Internet. C’est gratuit et répond à toute heure.',
    },
    talk: {
      name: 'Telefono Azzurro (enfants et adolescents)',
      when: 'Si tu es un enfant ou un adolescent et tu veux parler avec quelqu’un, même si ce n’est pas urgent. Les adultes peuvent appeler aussi. C’est gratuit et répond à toute heure.',
    },
    violence: {
      name: 'Contre la violence et le harcèlement',
      when: 'Si quelqu’un te fait violence, te suit ou te contrôle. C’est gratuit, répond à toute heure, en plusieurs langues.',
    },
    trafficking: {
      name: 'Numéro vert contre la traite',
      when: 'Si quelqu’un t’exploite ou t’oblige à travailler. C’est gratuit et anonyme, répond à toute heure, en beaucoup de langues.',
    },
    privacy: {
      name: 'Autorité de protection des données (Garante)',
      when: 'Si quelqu’un utilise tes données sans en avoir le droit, ou si tu as peur que tes images intimes circulent.',
    },
    incident: {
      name: 'CSIRT Italia',
      when: 'Pour les entreprises et les administrations : pour notifier un incident informatique et lire les avis techniques.',
    },
  },
};
