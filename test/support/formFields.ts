const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** What the first form of a page sends when nothing is touched: its hidden fields and what it shows in its boxes. */
export const formFields = (body: string): Record<string, string | string[]> => {
  const main = body.includes('<main') ? body.slice(body.indexOf('<main')) : body;
  const form = /<form[^>]*method="post".*?<\/form>/s.exec(main)?.[0] ?? '';
  const fields: [string, string][] = [];
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    const isChoice = /type="(radio|checkbox)"/.test(tag);
    if (!isChoice || tag.includes(' checked')) fields.push([of('name'), plain(of('value'))]);
  }
  for (const [, name = '', value = ''] of form.matchAll(
    /<textarea[^>]* name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs,
  )) {
    fields.push([name, plain(value)]);
  }
  // A browser sends the first choice where none is chosen.
  for (const [, name = '', options = ''] of form.matchAll(
    /<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  )) {
    const tags = [...options.matchAll(/<option[^>]*>/g)].map(([tag]) => tag);
    const chosen = tags.find((tag) => tag.includes(' selected')) ?? tags[0] ?? '';
    fields.push([name, plain(/ value="([^"]*)"/.exec(chosen)?.[1] ?? '')]);
  }
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of fields) {
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
};
