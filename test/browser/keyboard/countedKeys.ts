import type {Page} from 'playwright-core';

/**
 * How fast an average typist who is no professional types: 0.28 s a key, 40 words a minute. The time to make up one's
 * mind before each field: 1.35 s. Card, Moran, Newell, "The keystroke-level model for user performance time", 1980.
 */
export const TYPIST = {secondsAKey: 0.28, secondsAThought: 1.35} as const;

/** What somebody has pressed. */
export interface CountedKeys {
  /** Goes on by the Tab key to the field or button that a selector finds. @throws Error when the focus never comes there */
  readonly tabTo: (selector: string) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Fields and buttons that were stopped at to do something. */
  readonly stops: () => number;
  readonly keys: () => number;
  /** At the typist's speed, with a thought before each stop. */
  readonly seconds: () => number;
}

const MOST_TABS = 80;

/** A keyboard before a page: nothing else is used, and everything is counted. */
export const countedKeys = (page: Page): CountedKeys => {
  let keys = 0;
  let stops = 0;
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(key);
  };
  return {
    press,
    async tabTo(selector) {
      stops += 1;
      for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
        await press('Tab');
        if (await page.locator(`${selector}:focus`).count()) return;
      }
      throw new Error(`The Tab key does not come to ${selector}`);
    },
    async type(text) {
      keys += text.length;
      await page.keyboard.type(text);
    },
    stops: () => stops,
    keys: () => keys,
    seconds: () => keys * TYPIST.secondsAKey + stops * TYPIST.secondsAThought,
  };
};
