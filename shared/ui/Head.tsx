import type {JSX} from 'preact';

interface HeadProps {
  /** The page's own title, without the site's name. */
  readonly title: string;
  /** One or two sentences for search engines. */
  readonly description?: string;
  /** The path of the page that stands for this one, without query: `/support/walking-well`. */
  readonly canonicalPath?: string;
  /** Scheme and host of the public site. Without it no canonical link is written: a relative one is not valid. */
  readonly origin?: string;
  /** schema.org data of the page. */
  readonly jsonLd?: object;
  /** For pages about one person, and for results: `noindex`. */
  readonly robots?: 'noindex';
}

const SITE_NAME = 'Local Menu';

/** The whole text of `<title>`. An error on the page goes first, as the NHS service manual asks. */
const pageTitle = (title: string): string => `${title} - ${SITE_NAME}`;

/** JSON that cannot end its `<script>`: `<` is written as an escape, which JSON reads as the same character. */
const scriptSafe = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** Title, description, canonical link and schema.org data: what `<head>` says about one page. */
export const Head = ({title, description, canonicalPath, origin, jsonLd, robots}: HeadProps): JSX.Element => (
  <>
    <title>{pageTitle(title)}</title>
    {description !== undefined && <meta name="description" content={description} />}
    {robots !== undefined && <meta name="robots" content={robots} />}
    {canonicalPath !== undefined && origin !== undefined && (
      <link rel="canonical" href={`${origin}${canonicalPath}`} />
    )}
    {jsonLd !== undefined && (
      <script type="application/ld+json" dangerouslySetInnerHTML={{__html: scriptSafe(jsonLd)}} />
    )}
  </>
);

/** The `head` region of a page shell, filled. */
export const renderHead = (props: HeadProps): JSX.Element => <Head {...props} />;
