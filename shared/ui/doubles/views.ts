import type {DiffRow} from '#shared/proposal/diff.ts';
import type {FormError} from '#shared/referral/form/values.ts';
import type {ListingProps} from '../listing/listingRegion.tsx';

/** Two listings that look like one. */
export interface PairRow {
  readonly href: string;
  readonly names: readonly [string, string];
  readonly providers: readonly [string, string];
  /** Why they look alike, a sentence each. */
  readonly because: readonly string[];
}

export interface PairsView {
  readonly page: 'pairs';
  readonly rows: readonly PairRow[];
  readonly next: string | undefined;
  readonly notice: 'merged' | 'merged-code' | 'apart' | 'gone' | undefined;
}

/** One of two listings that are compared. */
export interface ComparedPage {
  readonly name: string;
  readonly href: string;
  /** What stands beside its name: who runs it, when it was checked, where requests go. */
  readonly facts: readonly {readonly key: string; readonly value: string}[];
}

export interface ComparedField {
  readonly name: string;
  readonly label: string;
  readonly one: readonly string[];
  readonly other: readonly string[];
  readonly chosen: 'one' | 'other';
}

/** A change of one of two pages that its provider is writing, and has not sent. */
export interface DraftView {
  readonly name: string;
  readonly organisationName: string;
  /** When somebody there last wrote in it. */
  readonly on: string;
  readonly rows: readonly DiffRow[];
  /** What a merge makes of it: its page stays, is hidden, or nobody has chosen yet. */
  readonly fate: 'open' | 'kept' | 'stuck';
}

/** What every form of a pair carries on. */
interface PairForm {
  readonly formToken: string;
  readonly hidden: readonly (readonly [name: string, value: string])[];
}

export interface CompareView extends PairForm {
  readonly page: 'compare';
  readonly one: ComparedPage;
  readonly other: ComparedPage;
  readonly because: readonly string[];
  /** Who said last that they are not the same, and when; undefined when nobody did. */
  readonly apart: {readonly who: string; readonly on: string} | undefined;
  readonly stays: 'one' | 'other';
  readonly fields: readonly ComparedField[];
  /** Changes that wait for a curator: they are decided first. */
  readonly waits: readonly {readonly href: string; readonly name: string}[];
  readonly drafts: readonly DraftView[];
  readonly errors: readonly FormError[];
}

export interface LookView extends PairForm {
  readonly page: 'look';
  readonly back: string;
  /** Undefined when the page would lack something. */
  readonly listing: ListingProps | undefined;
  readonly lacks: readonly string[];
}

export interface ConfirmView extends PairForm {
  readonly page: 'confirm';
  readonly back: string;
  readonly stays: string;
  readonly goes: string;
  readonly rows: readonly DiffRow[];
  /** What comes of it, a sentence each. */
  readonly means: readonly string[];
  /** Pages of two providers: who answers from now on, which somebody has to agree to. */
  readonly answers: {readonly before: string; readonly after: string} | undefined;
  readonly drafts: readonly DraftView[];
  readonly errors: readonly FormError[];
}

export interface MergesView {
  readonly page: 'merges';
  readonly rows: readonly {
    readonly href: string;
    readonly stays: string;
    readonly goes: string;
    readonly on: string;
    readonly who: string;
  }[];
  readonly next: string | undefined;
  readonly notice: 'undone' | 'undone-code' | 'changed' | undefined;
}

export interface UndoView extends PairForm {
  readonly page: 'undo';
  readonly stays: string;
  readonly goes: string;
  readonly rows: readonly DiffRow[];
  /** What has been changed since, and stays as it is. */
  readonly kept: readonly string[];
  /** What else comes of it, a sentence each. */
  readonly means: readonly string[];
}

export type DoublesView = PairsView | CompareView | LookView | ConfirmView | MergesView | UndoView;
