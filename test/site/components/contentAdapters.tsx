/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-return --
   fixtures are untyped JSON, and whether they fit is what the test shows */
import {ActionLink} from '#shared/ui/components/ActionLink.tsx';
import {BackLink} from '#shared/ui/components/BackLink.tsx';
import {Breadcrumb} from '#shared/ui/components/Breadcrumb.tsx';
import {Card} from '#shared/ui/components/Card.tsx';
import {CareCard} from '#shared/ui/components/CareCard.tsx';
import {Details} from '#shared/ui/components/Details.tsx';
import {InsetText} from '#shared/ui/components/InsetText.tsx';
import {NotificationBanner} from '#shared/ui/components/NotificationBanner.tsx';
import {Pagination} from '#shared/ui/components/Pagination.tsx';
import {Panel} from '#shared/ui/components/Panel.tsx';
import {SkipLink} from '#shared/ui/components/SkipLink.tsx';
import {SummaryList} from '#shared/ui/components/SummaryList.tsx';
import {Table} from '#shared/ui/components/Table.tsx';
import {Tag} from '#shared/ui/components/Tag.tsx';
import {WarningCallout} from '#shared/ui/components/WarningCallout.tsx';
import {NotOffered, oneOf, only, type Options} from './fixture.ts';
import {type Adapter, textOf, withoutOverride} from './formAdapters.tsx';

/** @throws NotOffered when the option is not there: the component asks for it. */
const needed = (value: unknown, name: string): any => {
  if (value === undefined) throw new NotOffered(`no "${name}"`);
  return value;
};

/** Props without those that are undefined, which an optional prop does not take. */
const given = (props: Options): any =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));

const cell = (value: unknown): any => (typeof value === 'string' ? value : only(value, 'text', 'format'));

const row = (options: Options): any => {
  const {key, value, actions} = only(options, 'key', 'value', 'actions');
  const items = (Array.isArray(actions) ? actions : (only(actions, 'items').items ?? [])) as Options[];
  return {
    key: textOf(key),
    value: textOf(value),
    actions: items.map((item) => only(item, 'href', 'text', 'visuallyHiddenText')),
  };
};

export const CONTENT_ADAPTERS: Readonly<Record<string, Adapter>> = {
  'summary-list': (options) => {
    const {rows, border} = only(options, 'rows', 'border');
    return <SummaryList {...given({rows: (rows as Options[]).map(row), border})} />;
  },
  panel: (options, inside) => {
    const {heading, text} = only(options, 'heading', 'text');
    const {text: words, level} =
      typeof heading === 'string' ? {text: heading} : only(heading, 'text', 'level');
    return <Panel {...given({heading: words, headingLevel: level, children: inside ?? text})} />;
  },
  'inset-text': (options, inside) => {
    const {text} = only(options, 'text');
    const isHtml = String(text).startsWith('HTML-');
    return <InsetText {...given(inside === undefined && !isHtml ? {text} : {children: inside ?? text})} />;
  },
  'warning-callout': (options, inside) => {
    const {heading, text} = only(options, 'heading', 'text');
    const isHtml = String(text).startsWith('HTML-');
    return (
      <WarningCallout heading={textOf(needed(heading, 'heading'))}>
        {inside ?? (isHtml ? text : <p class="nhsuk-card__description">{text}</p>)}
      </WarningCallout>
    );
  },
  card: (options, inside) => {
    const {heading, variant, description, href, clickable} = only(
      options,
      'heading',
      'variant',
      'description',
      'href',
      'clickable',
    );
    const {text, level, size, id, classes} =
      typeof heading === 'object'
        ? only(heading, 'text', 'level', 'size', 'id', 'classes')
        : {text: heading, level: undefined, size: undefined, id: undefined, classes: undefined};
    if (String(text).startsWith('HTML-')) throw new NotOffered('heading of HTML');
    const words = textOf(description);
    const children = inside ?? (String(words).startsWith('HTML-') ? words : undefined);
    if (['non-urgent', 'urgent', 'emergency'].includes(String(variant))) {
      return (
        <CareCard {...given({variant, heading: needed(text, 'heading'), headingLevel: level})}>
          {children ?? (words === undefined ? undefined : <p class="nhsuk-card__description">{words}</p>)}
        </CareCard>
      );
    }
    oneOf(variant, 'feature', 'primary', 'secondary', 'warning');
    return (
      <Card
        {...given({
          heading: text,
          headingLevel: level,
          headingSize: oneOf(size, 'xs', 's', 'm', 'l'),
          headingId: id,
          headingClasses: classes,
          variant,
          href,
          clickable,
          ...(children === undefined ? {description: words} : {children}),
        })}
      />
    );
  },
  details: (options, inside) => {
    const {summary, text, open, classes} = only(options, 'summary', 'text', 'open', 'classes');
    return <Details {...given({summary: textOf(summary), open, classes})}>{inside ?? text}</Details>;
  },
  tag: (options, inside) => {
    const {text, colour, classes} = only(options, 'text', 'colour', 'classes');
    if (colour !== undefined) withoutOverride(classes, 'nhsuk-tag--');
    oneOf(colour, 'white', 'grey', 'green', 'blue', 'red', 'orange', 'yellow');
    return <Tag {...given({colour, classes})}>{inside ?? text}</Tag>;
  },
  'back-link': (options, inside) => {
    const {text, href} = only(options, 'text', 'href');
    return <BackLink {...given({href: needed(href, 'href'), text: inside ?? text})} />;
  },
  breadcrumb: (options) => {
    const {items} = only(options, 'items');
    for (const item of items as Options[]) only(item, 'href', 'text');
    return <Breadcrumb items={needed(items, 'items')} />;
  },
  pagination: (options) => {
    const {items, previous, next} = only(options, 'items', 'previous', 'next');
    if (previous) only(previous, 'href');
    if (next) only(next, 'href');
    for (const item of (items ?? []) as Options[]) only(item, 'number', 'href', 'current', 'ellipsis');
    return <Pagination {...given({items: needed(items, 'items'), previous, next})} />;
  },
  tables: (options) => {
    const {caption, head, rows, firstCellIsHeader, responsive} = only(
      options,
      'caption',
      'head',
      'rows',
      'firstCellIsHeader',
      'responsive',
    );
    const {text, size} =
      typeof caption === 'object' ? only(caption, 'text', 'size') : {text: caption, size: undefined};
    return (
      <Table
        {...given({
          caption: text,
          captionSize: size,
          head: ((head ?? []) as unknown[]).map(cell),
          rows: ((rows ?? []) as unknown[][]).map((cells) => cells.map(cell)),
          firstCellIsHeader,
          responsive,
        })}
      />
    );
  },
  'notification-banner': (options, inside) => {
    const {title, text, variant} = only(options, 'title', 'text', 'variant');
    oneOf(variant, 'success');
    const isHtml = String(text).startsWith('HTML-');
    return (
      <NotificationBanner
        {...given({
          title: textOf(title),
          variant,
          ...(inside === undefined && !isHtml ? {text} : {children: inside ?? text}),
        })}
      />
    );
  },
  'action-link': (options, inside) => {
    const {text, href} = only(options, 'text', 'href');
    return <ActionLink href={needed(href, 'href')}>{inside ?? text}</ActionLink>;
  },
  'skip-link': (options) => <SkipLink {...given(only(options, 'href', 'text'))} />,
};
