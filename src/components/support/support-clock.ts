/** `<support-clock>`: from answers or a severity, and a moment, to the dates of the support goals. */
import { nextQuestion, suggestSeverity, type SeverityPolicy, type SuggestedSeverity } from '#src/domain/severity-questions.ts';
import type { OpeningPolicy } from '#src/domain/opening-hours.ts';
import { readerLocale, readMessages } from '#src/messages/page-messages.ts';
import { fillResult } from './clock-result.ts';
import { goalCalendar } from './goal-calendar.ts';
import { formatMoment, fromField, parseMoment, toField, type ClockView, type DatedGoal } from './moments.ts';

const second = 1000;
const minute = 60_000;
const questionPrefix = 'question:';

class SupportClock extends HTMLElement {
  /** The request's instant; undefined means now, whenever that is. */
  #at: number | undefined;
  /** What is shown, which may be older than now. */
  #shown: { at: number; goals: DatedGoal[] } = { at: 0, goals: [] };
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #t = readMessages<'clockScript'>(this);
  readonly #readerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  connectedCallback(): void {
    for (const type of ['change', 'click', 'submit']) this.addEventListener(type, this);
    // Timers stop while a device sleeps.
    document.addEventListener('visibilitychange', this);
    const query = new URLSearchParams(location.search);
    this.#at = parseMoment(query.get('at') ?? '');
    this.#pick(query.get('severity'));
    this.#show();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this);
    clearTimeout(this.#timer);
  }

  handleEvent(event: Event): void {
    if (event.type === 'submit') event.preventDefault();
    else if (event.type === 'change') this.#change(event.target as HTMLInputElement);
    else if (event.type === 'click') this.#press(event.target as HTMLElement);
    else this.#show();
  }

  get #form(): HTMLFormElement {
    return this.#find('form') as HTMLFormElement;
  }

  get #severity(): string | null {
    return new FormData(this.#form).get('severity') as string | null;
  }

  get #view(): ClockView {
    const policy = JSON.parse(this.dataset.hours ?? '{}') as OpeningPolicy;
    return {
      policy,
      at: this.#at ?? Math.floor(Date.now() / second) * second,
      timeZones: [this.#readerZone, policy.timeZone, 'UTC'],
      locale: readerLocale(),
      t: this.#t,
    };
  }

  #find(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-${name}]`);
    if (!found) throw new Error(`no data-${name}`);
    return found;
  }

  #press(target: HTMLElement): void {
    if (target.matches('[data-now]')) this.#setMoment(undefined);
    if (target.matches('[data-copy]')) void this.#copy(target);
    if (target.matches('[data-calendar]')) this.#download();
  }

  #change({ name, value, validity }: HTMLInputElement): void {
    if (name === 'moment') {
      if (value !== '' && validity.valid) this.#setMoment(fromField(value, this.#readerZone));
      return;
    }
    // Either the answers decide or the reader's pick.
    if (name === 'severity') for (const answer of this.#radios(questionPrefix)) answer.checked = false;
    const suggested = this.#ask();
    if (name !== 'severity') this.#pick(suggested?.severity ?? null);
    this.#show(true, suggested?.note);
  }

  #setMoment(at: number | undefined): void {
    this.#at = at;
    this.#show(true, this.#ask()?.note);
  }

  /** Shows the questions that still matter, and returns the severity that the answers suggest. */
  #ask(): SuggestedSeverity | undefined {
    const policy = JSON.parse(this.dataset.questions ?? '{}') as SeverityPolicy;
    const given = new FormData(this.#form);
    const answers = new Map<string, boolean>();
    const asked: (string | undefined)[] = [];
    let next = nextQuestion(policy, answers);
    for (let answer; next !== undefined; next = nextQuestion(policy, answers)) {
      asked.push(next);
      answer = given.get(questionPrefix + next);
      if (answer === null) break;
      answers.set(next, answer === 'yes');
    }
    for (const question of this.querySelectorAll<HTMLElement>('[data-question]'))
      question.hidden = !asked.includes(question.dataset.question);
    return suggestSeverity(policy, answers);
  }

  #pick(severity: string | null): void {
    for (const choice of this.#radios('severity')) choice.checked = choice.value === severity;
  }

  #radios(prefix: string): NodeListOf<HTMLInputElement> {
    return this.querySelectorAll(`input[type=radio][name^="${prefix}"]`);
  }

  /** Updates the page. Only a change by the reader is announced and goes into the URL. */
  #show(isChange = false, note?: string): void {
    const severity = this.#severity;
    const view = this.#view;
    const field = this.#find('moment') as HTMLInputElement;
    if (isChange || document.activeElement !== field) field.value = toField(view.at, this.#readerZone);
    this.#find('now').setAttribute('aria-pressed', String(this.#at === undefined));
    const template = severity && this.querySelector<HTMLTemplateElement>(`template[data-severity="${severity}"]`);
    const result = this.#find('result');
    result.hidden = !template;
    this.#find('hint').hidden = !result.hidden;
    if (template && result.dataset.severity !== severity) {
      result.dataset.severity = severity;
      result.replaceChildren(template.content.cloneNode(true));
    }
    if (template) this.#shown = { at: view.at, goals: fillResult(result, view) };
    if (isChange) this.#publish(template ? template.dataset.name : undefined, note);
    clearTimeout(this.#timer);
    if (this.#at === undefined) this.#timer = setTimeout(() => this.#show(), minute - (Date.now() % minute));
  }

  /** Puts a change into the URL and announces it. */
  #publish(name: string | undefined, note = ''): void {
    history.replaceState(history.state, '', this.#url(this.#at));
    const noteElement = this.querySelector<HTMLElement>('[data-criteria-note]');
    if (noteElement) {
      noteElement.hidden = note === '';
      noteElement.textContent = note;
    }
    const first = this.querySelector('time[data-goal]');
    const label = first?.closest('li')?.dataset.label;
    const goal = label ? this.#t.firstGoal({ goal: label, time: first.textContent }) : '';
    this.#announce(name === undefined ? '' : [this.#t.chosen({ severity: name }), note, goal].filter(Boolean).join(' '));
  }

  /** The URL of this page with the severity and, unless it is now, the moment. */
  #url(at: number | undefined): URL {
    const url = new URL(location.href);
    const set = (name: string, value: string | null) =>
      value === null ? url.searchParams.delete(name) : url.searchParams.set(name, value);
    set('severity', this.#severity);
    set('at', at === undefined ? null : formatMoment(at));
    return url;
  }

  #announce(text: string): void {
    this.#find('status').textContent = text;
  }

  async #copy(button: HTMLElement): Promise<void> {
    const parts = [...this.#find('result').children].filter((part) => !part.matches('figure, .actions, textarea')) as HTMLElement[];
    const text = [...parts.map((part) => part.innerText), this.#url(this.#shown.at).href].filter(Boolean).join('\n\n');
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = this.#t.copied;
      this.#announce(this.#t.copied);
    } catch {
      // Without clipboard permission, the reader copies the text from the field.
      const area = this.querySelector('textarea');
      if (!area) return;
      area.hidden = false;
      area.value = text;
      area.select();
    }
  }

  #download(): void {
    const severity = this.#severity ?? '';
    const text = goalCalendar({ severity, t: this.#t, ...this.#shown, url: this.#url(this.#shown.at).href, now: Date.now() });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
    link.download = `support-goals-${severity}.ics`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

customElements.define('support-clock', SupportClock);
