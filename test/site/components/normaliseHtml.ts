const VOID = new Set(['input', 'img', 'br', 'hr', 'meta', 'link', 'path']);

const decode = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&ctdot;', '⋯')
    .replaceAll('&amp;', '&');

const normaliseTag = (tag: string): string => {
  const name = /^<([a-z0-9]+)/i.exec(tag)?.[1] ?? '';
  const attributes = [...tag.matchAll(/\s([^\s=>/"']+)(?:=(?:"([^"]*)"|'([^']*)'))?/g)]
    .map(([, key = '', double, single]) => `${key}="${decode(double ?? single ?? '').trim()}"`)
    .sort();
  return `<${[name, ...attributes].join(' ')}>`;
};

/**
 * HTML in one spelling, one tag or text a line, so that two renderers can be compared: attributes sorted, entities
 * decoded, spaces folded, spaces at the edge of a text left out, and closing tags of empty elements too.
 * What it cannot see is a missing space beside a tag.
 */
export const normaliseHtml = (html: string): string =>
  [...html.matchAll(/<!--[\s\S]*?-->|<\/[^>]+>|<(?:[^>"']|"[^"]*"|'[^']*')+>|[^<]+/g)]
    .map(([token]) => {
      if (token.startsWith('<!--')) return '';
      if (token.startsWith('</')) return VOID.has(token.slice(2, -1).trim()) ? '' : token.trim();
      if (token.startsWith('<')) return normaliseTag(token);
      return decode(token).replaceAll(/\s+/g, ' ').trim();
    })
    .filter(Boolean)
    .join('\n');
