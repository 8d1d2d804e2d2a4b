// SPDX-License-Identifier: AGPL-3.0-or-later
import { isStopWord } from './stop-words.ts';

/** Words that are much used and nearly another word of the situations or of the demonstration's aliases. */
const COMMON: Readonly<Record<string, string>> = {
  it: `abbiano accadere accennato accertamenti accertamento accertare accertato accettano accettata accettate accettati
    accettato accurata accuratamente accurato acquisiti acquisito addestramento adeguamento aderito aggiornate
    aiutami aiutarci aiutarli aiutarti aiutarvi alleati alleato allenato allenatore allenatori allerta allevatori
    amiamo ammazzo apertamente appartamenti appartamento apporto approdo attentamente atterraggio attivata attivista
    avvocato beato bloccano cambiano cannella cantata cantato canto capanna capira cappella capra carrara casetta
    cassetta centrato centre chiamando chiamare chiamava chiese cicatrici climatiche climatici climatico coerente
    coerenza collera comici cominciato compare compatibile compatibili compatibilita compatta compatto compiti
    compito complicato comprano comprate comunica comunicare concorrenza condizionale condizionata condizionato
    condizione condizioni confidenza connesse constatare constatato contanti contrasto contrattazione contratti
    contrattuale contrattuali controllare controllata controllate controllati controllato convergenza correre
    corrette cosicche costata costato cravatta cristo dannato datato decente dentro difende difendendo difendere
    difendersi difendono dimenticare dimenticavo dimentichero dimentichi dimentichiamo dimentico domini dotato
    elementi elettrica entrano entrare entrate entrava escursione estensione estrarre estratti estratto facciale
    family fattore favori fegato fermate fidanzamento finira finiva finzione firmare firmata firmati firmato foglia
    foglio formare francis frattura fratture fucile fucili futura future gennaro gestire giurato grammatica granata
    granche grano grati gratitudine grato guadagnano guadagnato identica inclusione informati information
    informativa informativo informato ingegnere ingegneri ingegneria innesto insalata insigne insignificante
    insistenza insultato intelligence intelligente intelligenti interne interruzione intestinale intestino inventa
    inventare inventario inventata inventati inventato inventore invita invitano invitare invitata invitati invitato
    inviti invitiamo invito istituito istruzione lanciata lanciati lanciato lavoratore lavoratori legare legione
    lesione lesioni libro localizzato lottare maesta maglie mancare mancata mancate mancati mancato manhattan marino
    mario martelli massaggi massaggio mastro merito mestre metterle mettete offline orazio paesaggi pagate paola
    pareti parla parlasse parlate partite passano passare passati pasto perdita perdite perdona permetto perseguire
    perseguitati personaggi portale portano portare portate portuale postale postare postato premesso prendano
    prendesse prendete preparata privati processore profitto prometto propone propose protetto pubblicata pulizia
    quarto quinto raccordo raffinata raffinato raggio rapida rapita recato recupera recuperato ricardo riccardo
    riconosci riconoscibile riconoscimenti riconoscimento ricordate ricorso rifatto rimorso ringraziare riprende
    rischiato romagna romano romeo rubano salato sappiano sbarramento scappati scappato scemo scherzo scopata scopi
    scorrimento scorso scuro segnare sensuale serale sfigati sfigato siano situazione smaltimento smart socrate
    soprattutto sopratutto sospesa sparate sparato sparatoria spiace spiagge spiccano spiegate spine spinge spinse
    spinto spiriti spirito spirituale spirituali spiritualita spunti spunto stadio stiano strada strade strage
    strategia strategica strategici strategico strategie strati strato telefonare telefonia telefonica telefoniche
    telefonici telefonico transizione trasferta trovasse trovate vaccino violenta vocazione vogliano votazione`,
  en: `accounts amount amounts booked buried buying cases channel charged closed contracts created curse disappear
    download electric electronics export exports filing filling firing fitting fixing francis identify looking
    loving massage messages mining mixing parker passing picking presenting preventing pushing random remove resort
    revenue scared shipped smiling spending sterling stole stronger taking theater tracking transfers transformed
    transition translation treating treatment treatments tried worrying`,
};

const SETS = new Map(
  Object.entries(COMMON).map(([locale, words]) => [locale, new Set(words.split(/\s+/))]),
);

/** Is a bare word one that people use, and no misspelling of another? */
export const isCommon = (word: string, locale: string): boolean =>
  isStopWord(word, locale) || SETS.get(locale)?.has(word) === true;
