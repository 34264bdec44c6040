import type {ComponentChildren, JSX} from 'preact';

export type HeadingLevel = 1 | 2 | 3 | 4;

/** A heading whose level is chosen by where it stands. */
export const Heading = ({
  level,
  classes,
  id,
  children,
}: {
  readonly level: HeadingLevel;
  readonly classes?: string | undefined;
  readonly id?: string | undefined;
  readonly children: ComponentChildren;
}): JSX.Element => {
  const Element = `h${level}` as const;
  return (
    <Element class={classes} id={id}>
      {children}
    </Element>
  );
};
