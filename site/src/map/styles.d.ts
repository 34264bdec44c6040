/** The site's build gives a style sheet as its text. */
declare module '*.css?inline' {
  const text: string;
  // The build tool exports it so.
  export default text;
}
