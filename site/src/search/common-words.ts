// SPDX-License-Identifier: AGPL-3.0-or-later
import { isStopWord } from './stop-words.ts';

/** Words that are much used and nearly another word of the situations or of the demonstration's aliases. */
const COMMON: Readonly<Record<string, string>> = {
  it: `abbiano abusi accadere accennato acrobat acrobatica acrobatico accertamenti accertamento accertare accertato accettano accettata accettate
    accettati accettato accurata accuratamente accurato acquisiti acquisito acquista acquistare addestramento
    adeguamento aderito aggiornate aiutami aiutarci aiutarli aiutarti aiutarvi alleati alleato allenato allenatore
    allenatori allerta allevatori amiamo ammazzo apertamente appartamenti appartamento climatica polizza polizze apporto approdo arabi arabia aruba
    attentamente atterraggio attivata attivista autorizza autorizzazione autorizzazioni avvocato beato bloccando
    bloccano cambia cambiamenti cambiamento cambiando cambiano cambiare cannella cantata cantato canto capanna
    capira cappella capra carrara casetta cassetta cellula centrato centre chiamando chiamare chiamava chiese
    cicatrici cifra clicca cliccare climatiche climatici climatico coerente coerenza collera colpi colpire colpisce
    colpiscono comici cominciato compare compatibile compatibili compatibilita compatta compatto compilare
    compilazione compiti compito complicato compra comprano comprare comprate comunica comunicare comunico comunicazione
    comunicazioni concorrenza condizionale condizionata condizionato condizione condizioni confidenza connesse
    consegna consegnare constatare constatato conta contabile contabili contabilita contadina contadini contadino
    contagio container contaminazione contando contano contanti contare contava contrasto contrattazione contratti
    contrattuale contrattuali controllando controllare controllata controllate controllati controllato convergenza
    correre corrette cosicche costata costato cravatta cristo dannato datato decente dentro difende difendendo
    difendere difendersi difendono digital digitale digitali dimentica dimenticando dimenticare dimenticavo
    dimentichero dimentichi dimentichiamo dimentico dipendenza dipendenze disabilita disattivare domini dotato
    educato elementi elettrica emergente emergenti entrano entrare entrate entrava escursione estensione estrarre
    estratti estratto facciale family fattore favori fegato fermate fidanzamento finira finiva finzione firmare
    firmata firmati firmato foglia foglio formare forni fornire fornisce forniscono fotografare francis frattura
    fratture fregare fucile fucili futura future gennaro gestire girando giurato grammatica granata granche grano
    grata grati gratitudine grato guadagnano guadagnato identica inclusione informati information informativa
    incollata incollate incollati incollato informativo informato ingannare ingegnere ingegneri ingegneria innesto insalata inseguire inseguito inserimento
    inserire inserisce inserisci insigne insignificante insistenza installazione insultato intelligence intelligente
    intelligenti interne interruzione intestinale intestino inventa inventare inventario inventata inventati inoculata inoculato
    inventato inventore investimenti investimento investire investo invita invitano invitare invitata invitati invitato inviti invitiamo invito iscritta
    iscritti iscritto iscrizione iscrizioni istituito istruzione lanciata lanciati lanciato lascia lasciami lasciamo
    lasciando lasciano lasciar lasciare lasciarla lasciarli lasciarlo lasciarmi lasciarono lasciarsi lasciarti
    lasciava lavoratore lavoratori legare legione lesione lesioni libro localizzato lottare maesta maglie mandare mancare
    mancata mandare mancate mancati mancato manhattan marino mario martelli massaggi massaggio mastro merito mestre metterle
    mettete nipoti offline orazio ordina ordinamento ordinanza ordinare ordinari ordinaria ordinario paesaggi pagate pagata pagati pagato
    paola pareti parla parlarne parlasse parlate partite passano passare passati pasto perdita perdite perdona
    permetto perseguire perseguitati personaggi personal pigiama portale portano portare portate portuale postale
    postare postato premesso prendano prenderne prendesse prendete preparata privati processore profitto prometto
    propone propose protetto pubblicata pulizia quarto quinto raccordo raffinata raffinato raggio rapida rapita
    recato recupera recuperato registra registrando registrano registrare registrazione registrazioni ricardo
    riccardo riconosci riconoscibile riconoscimenti riconoscimento ricaricare ricordate ricorso rifatto rimorso ringraziare
    riprende riprendersi rischiato rivela rivelando rivelano rivelare rivelarsi rivelazione rivelazioni rivolta
    rivolte rivato rivolti rivolto rivoluzionari rivoluzionaria rivoluzionario rivoluzione rivoluzioni romagna romano romeo
    rubano salato sappiano sbaglia sbagliando sbagliano sbagliare sbarramento scappati scappato scemo scherzo
    scopata scopi scorrimento scorso scrivi scrivo scuro segna segnano segnare segnata segnati segnato segui seguiamo seguimi
    seguira seguiranno seguire seguirlo seguirono seguiva sensuale serale serve sfigati sfigato siano situazione
    smaltimento smart socrate soprattutto sopratutto sospendere sospensione sospesa sparate sparato sparatoria spari
    sparire sparisce spedire spedizione spedizioni spiace spiagge spiccano spiegate spine spinge spinse spinto
    spiriti spirito spirituale spirituali spiritualita spunti spunto stadio stiano strada strade strage strategia
    strategica strategici strategico strategie strati strato telefonare telefonia telefonica telefoniche telefonici
    telefonico transizione trasferimenti trasferimento trasferire trasferirsi trasferisce trasferta trovarne
    trovasse trovate vaccino versa versamento versante versare viola violare violazioni violenta vocazione vogliano
    votazione`,
  en: `accounts amount amounts arabia booked buried buying cancer cases chance chances change changes channel charged
    closed contact contracts controls created credits curse customer daughters detail disappear download electric
    electronics export exports filing filling firing fitting fixing follow follower followers francis identify italian looking loving massage material
    messages mining mixing numbers parker partners passing payments persons picking poster presenting pretend
    preventing programs public publisher pushing random remove reports resort revenue saving scared serve served
    servers serves shipped signals signing smiling spending sterling stole stronger student supplied supplies table
    tables taking telegraph theater threat tracking transactions transfers transformed transition translation treat
    treated treating treatment treatments treaty tried victims websites weekends worrying`,
};

const SETS = new Map(
  Object.entries(COMMON).map(([locale, words]) => [locale, new Set(words.split(/\s+/))]),
);

/** Is a bare word one that people use, and no misspelling of another? */
export const isCommon = (word: string, locale: string): boolean =>
  isStopWord(word, locale) || SETS.get(locale)?.has(word) === true;
