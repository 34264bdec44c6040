import type {Suggestion} from '#shared/search/suggest.ts';

const NAMES = {
  condition: 'condition',
  support: 'kind of support',
  programme: 'course or app',
  place: 'place',
};

const span = (className: string, text: string): HTMLSpanElement => {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
};

const option = ({text, because, term}: Suggestion, id: string): HTMLLIElement => {
  const item = document.createElement('li');
  item.id = id;
  item.className = 'app-suggest__option';
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  item.append(span('app-suggest__text', text), ' ', span('app-suggest__why', because ?? NAMES[term.kind]));
  return item;
};

/** The list under a field, and the line that tells a screen reader what is in it. Neither takes any room. */
export const listBox = (input: HTMLInputElement) => {
  const list = document.createElement('ul');
  list.id = `${input.id}-suggestions`;
  list.className = 'app-suggest__list';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  list.hidden = true;
  const status = span('nhsuk-u-visually-hidden', '');
  status.setAttribute('role', 'status');
  const holder = document.createElement('div');
  holder.className = 'app-suggest';
  holder.append(list, status);
  input.after(holder);

  return {
    list,
    status,
    fill: (suggestions: readonly Suggestion[]): void => {
      list.replaceChildren(...suggestions.map((each, index) => option(each, `${list.id}-${index}`)));
    },
    /** Marks one option, or none, and gives its id. */
    mark: (chosen: number): string | undefined => {
      for (const [index, item] of [...list.children].entries()) {
        item.setAttribute('aria-selected', String(index === chosen));
      }
      const marked = list.children[chosen];
      marked?.scrollIntoView({block: 'nearest'});
      return marked?.id;
    },
  };
};
