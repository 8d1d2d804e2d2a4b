// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HelpOnlyWords } from './words.ts';

export const es: HelpOnlyWords = {
  skip: { label: 'Atajos', content: 'Ir al contenido', footer: 'Ir al pie de página' },
  title: '¿Necesitas ayuda?',
  languages: 'Idiomas',
  print: {
    print: 'Imprime',
    howToPrint: 'Abre el menú del navegador y elige «Imprimir». La página ya está lista.',
  },
  feedback: {
    report: 'Avisa de un problema por e-mail',
    note: 'Se abre tu programa de correo. No escribas hechos privados, contraseñas ni códigos.',
  },
  rating: {
    question: '¿Es clara la información de esta página?',
    scale: 'De 1 estrella (nada) a 5 (mucho)',
    good: {
      question: '¿Qué te ha gustado?',
      answers: [
        'Las indicaciones eran claras',
        'Las indicaciones eran completas',
        'Siempre entendía que iba por buen camino',
        'No he tenido problemas técnicos',
        'Otro',
      ],
    },
    bad: {
      question: '¿Dónde has tenido más dificultades?',
      answers: [
        'A veces las indicaciones no eran claras',
        'A veces las indicaciones no eran completas',
        'A veces no entendía si iba por buen camino',
        'He tenido problemas técnicos',
        'Otro',
      ],
    },
    text: '¿Quieres decirnos algo más?',
    note: 'Sin nombres, números ni códigos. No sabemos quién escribe: no podemos responder.',
    send: 'Envía',
    received: {
      title: 'Gracias, tu valoración ha llegado',
      summary: 'La leen quienes escriben y revisan las páginas. No sabemos quién eres.',
    },
    lost: {
      title: 'Tu valoración no ha llegado',
      summary:
        'Inténtalo más tarde, o escríbenos con «Avisa de un problema por e-mail», aquí abajo.',
    },
  },
  rest: 'El resto del portal está en italiano, y una parte en inglés:',
  help: {
    happened: '¿Ha pasado algo?',
    situations: {
      link: { title: 'He abierto un enlace sospechoso', short: 'He abierto un enlace' },
      soldi: { title: 'He dado dinero, datos o códigos', short: 'He dado dinero o códigos' },
      account: { title: 'Me han robado WhatsApp u otra cuenta', short: 'Me han robado una cuenta' },
      ricatto: { title: 'Alguien me chantajea o me amenaza', short: 'Alguien me chantajea' },
      telefono: {
        title: 'He perdido el teléfono o me lo han robado',
        short: 'He perdido el teléfono',
      },
      azienda: { title: 'Mi empresa sufre un ataque', short: 'Mi empresa sufre un ataque' },
    },
    bank: 'Mi banco',
    person: 'Una persona de confianza',
    sources: 'Dónde hemos leído números y direcciones, y cuándo',
    notTheirs: 'no es su propio sitio',
    lookThere: 'número que encuentras en «¿Necesitas ayuda?»',
    open: 'Abre la página',
  },
  entries: {
    emergency: {
      name: 'Emergencias',
      when: 'Llama si tú u otra persona está en peligro ahora. El número es gratuito y responde a cualquier hora.',
    },
    bank: {
      name: 'Tu banco',
      when: 'Llama enseguida si has dado los datos de la tarjeta o de la cuenta, o si ves un pago que no has hecho. Usa el número que está detrás de la tarjeta, en el contrato o en la aplicación. No uses nunca un número que ha llegado con un mensaje.',
    },
    report: {
      name: 'Aviso en línea a la Polizia Postale',
      when: 'Para hacer saber a la Polizia Postale de una página, un mensaje o un perfil sospechoso. Un aviso (segnalazione) no es una denuncia.',
    },
    complaint: {
      name: 'Denuncia en una oficina de policía',
      when: 'Si has perdido dinero, datos o una cuenta, o si alguien te chantajea: ve en persona a la Polizia di Stato, a la Polizia Postale o a los Carabinieri. Lleva un documento de identidad y las pruebas.',
    },
    children: {
      name: 'Emergencia infantil (Emergenza Infanzia)',
      when: 'Si una niña, un niño o un adolescente está en peligro o sufre abusos, también en Internet. Es gratis y responde a cualquier hora.',
    },
    talk: {
      name: 'Telefono Azzurro (niños y adolescentes)',
      when: 'Si eres un niño, una niña o un adolescente y quieres hablar con alguien, aunque no sea urgente. También pueden llamar los adultos. Es gratis y responde a cualquier hora.',
    },
    violence: {
      name: 'Contra la violencia y el acoso',
      when: 'Si alguien te hace violencia, te sigue o te controla. Es gratis, responde a cualquier hora, en varios idiomas.',
    },
    trafficking: {
      name: 'Número gratuito contra la trata',
      when: 'Si alguien te explota o te obliga a trabajar. Es gratis y anónimo, responde a cualquier hora, en muchos idiomas.',
    },
    privacy: {
      name: 'Autoridad de protección de datos (Garante)',
      when: 'Si alguien usa tus datos sin derecho, o si tienes miedo de que se difundan imágenes íntimas tuyas.',
    },
    incident: {
      name: 'CSIRT Italia',
      when: 'Para empresas y entidades públicas: para notificar un incidente informático y leer los avisos técnicos.',
    },
  },
};
