// SPDX-License-Identifier: AGPL-3.0-or-later
import { mark, unmark } from './mark.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { type ListenWords, WORDS } from './words.ts';

/** A voice of this device: one that speaks elsewhere would be sent the text. */
const voiceFor = (locale: string): SpeechSynthesisVoice | undefined => {
  const voices = speechSynthesis
    .getVoices()
    .filter(({ lang, localService }) => localService && lang.toLowerCase().startsWith(locale));
  return voices.find((voice) => voice.default) ?? voices[0];
};

/** Reads a page aloud, sentence by sentence. */
class Reading {
  readonly #sentences: readonly Sentence[];
  readonly #onEnd: () => void;
  #at = 0;
  /** Rises with each stop: what a voice still says of an earlier one is not listened to. */
  #turn = 0;
  /** What is being said: some browsers forget an utterance that nobody holds, and never say that it ended. */
  readonly #held = new Set<SpeechSynthesisUtterance>();

  constructor(sentences: readonly Sentence[], onEnd: () => void) {
    this.#sentences = sentences;
    this.#onEnd = onEnd;
  }

  /** Reads from the sentence where it stopped. */
  read(locale: string): void {
    const voice = voiceFor(locale);
    const sentence = this.#sentences[this.#at];
    if (!voice || !sentence) {
      this.#giveUp();
      return;
    }
    const turn = this.#turn;
    const spoken = new SpeechSynthesisUtterance(sentence.text);
    spoken.voice = voice;
    spoken.lang = voice.lang;
    const next = (): void => {
      if (turn !== this.#turn) return;
      this.#at += 1;
      this.read(locale);
    };
    spoken.addEventListener('end', next);
    spoken.addEventListener('error', () => {
      if (turn === this.#turn) this.#giveUp();
    });
    this.#held.clear();
    this.#held.add(spoken);
    mark(sentence.range);
    speechSynthesis.speak(spoken);
  }

  /** Stops; the next `read` repeats the sentence. Browsers disagree about what their own pause does. */
  pause(): void {
    this.#turn += 1;
    this.#held.clear();
    speechSynthesis.cancel();
  }

  #giveUp(): void {
    this.stop();
    this.#onEnd();
  }

  stop(): void {
    this.pause();
    this.#at = 0;
    unmark();
  }
}

type State = 'stopped' | 'reading' | 'paused';

/** The button that is there gets its words; behind it come «Ferma» and what the reader is told. */
function partsOf(start: HTMLButtonElement, words: ListenWords) {
  const label = document.createElement('span');
  const stop = document.createElement('button');
  const note = document.createElement('p');
  start.append(label);
  stop.type = 'button';
  stop.className = start.className;
  stop.textContent = words.stop;
  note.className = 'small';
  note.role = 'status';
  note.textContent = words.private;
  start.after(stop, note);
  return { label, stop, note };
}

/** The buttons «Ascolta», «Pausa», «Ferma», where there is a voice of the device in the language of the page. */
export function offerToListen(tools: HTMLElement, text: Element): void {
  if (!('speechSynthesis' in window)) return;
  const locale = tools.dataset['locale'] ?? '';
  const words = WORDS[locale];
  const start = tools.querySelector<HTMLButtonElement>('[data-listen]');
  if (!start || !words) return;
  const { label, stop, note } = partsOf(start, words);
  const labels = { stopped: words.listen, reading: words.pause, paused: words.goOn };
  let state: State = 'stopped';
  let reading: Reading | undefined;
  const show = (now: State): void => {
    state = now;
    label.textContent = labels[now];
    stop.hidden = now === 'stopped';
    note.hidden = now === 'stopped';
  };
  const end = (): void => {
    if (document.activeElement === stop) start.focus();
    show('stopped');
  };
  start.addEventListener('click', () => {
    if (state === 'reading') {
      reading?.pause();
      show('paused');
      return;
    }
    if (state === 'stopped') reading = new Reading(sentencesOf(text, locale), end);
    show('reading');
    reading?.read(locale);
  });
  stop.addEventListener('click', () => {
    reading?.stop();
    end();
  });
  // The page may come back from the history as it was left.
  addEventListener('pagehide', () => {
    reading?.stop();
    end();
  });
  const offer = (): void => {
    start.hidden = voiceFor(locale) === undefined;
  };
  speechSynthesis.addEventListener?.('voiceschanged', offer);
  show('stopped');
  offer();
}
