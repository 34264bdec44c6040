import type {ComponentChildren, VNode} from 'preact';

/**
 * The part of a page that depends on data. Astro builds the shell around it with
 * `<template data-region="name"></template>`; a function answers the same address with the region filled
 * (functions/http/page.ts).
 */
export interface Region<Props> {
  readonly name: string;
  readonly render: (props: Props) => VNode | ComponentChildren;
}

/**
 * Every state that a region can be in: a name in plain words, and the props that make it. They stand in the folder's
 * `states.ts`, which no function imports, so that none carries examples. The browser tests are generated from them, so
 * a state that is not named is not tested.
 */
export type RegionStates<Props> = Readonly<Record<string, Props>>;

export const region = <Props>(definition: Region<Props>): Region<Props> => definition;
