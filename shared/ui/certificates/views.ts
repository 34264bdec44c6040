import type {UploadProblem} from '#shared/certification/evidence.ts';
import type {ClaimKind} from '#shared/certification/readClaim.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';

/** How far a certificate has come, for whoever keeps it. */
export type Standing =
  'waiting' | 'checked' | 'ended' | 'not-begun' | 'refused' | 'suspended' | 'withdrawn' | 'taken-back';

/** One certificate, in words. */
export interface CertificateFacts {
  /** What it is for: "DESMOND for people who are newly diagnosed". */
  readonly about: string;
  readonly providerName: string;
  readonly schemeName: string;
  readonly isWorkingTowards: boolean;
  readonly standard: string | undefined;
  readonly number: string | undefined;
  /** Days in words. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly expected: string | undefined;
  readonly standing: Standing;
  /** "Checked by … on …", by certificate register. */
  readonly checked: string | undefined;
  /** What the public reads of it now; undefined where it says nothing. */
  readonly publicWords: string | undefined;
  /** The file that shows it: "PDF, 240 KB". */
  readonly file: string | undefined;
}

/** A form that gives the file of a certificate. */
export interface FileForm {
  readonly action: string;
  readonly formToken: string;
}

/** A certificate on its provider's list. */
interface OwnCertificate {
  readonly facts: CertificateFacts;
  /** Why it was refused, suspended or withdrawn. */
  readonly reason: string | undefined;
  /** Undefined where it cannot be changed any more. */
  readonly editHref: string | undefined;
  /** For one that is worked towards: they hold it now. */
  readonly holdHref: string | undefined;
  /** Where a file can be added. */
  readonly fileHref: string | undefined;
  /** Gives the file that it has. */
  readonly fileForm: FileForm | undefined;
}

export interface CertificateFormView {
  readonly page: 'form';
  readonly kind: ClaimKind;
  readonly action: string;
  readonly formToken: string;
  readonly providerName: string;
  readonly isNew: boolean;
  /** Somebody has checked it: a change makes it a claim again. */
  readonly isChecked: boolean;
  readonly claimables: readonly {readonly value: string; readonly label: string}[];
  readonly schemes: readonly {readonly value: string; readonly label: string}[];
  /** Names of standards that have been seen on certificates. */
  readonly standards: readonly string[];
  /** The change that the form was made of: 0 for a new one. */
  readonly change: number;
  /** Which certificate it will be: pressed twice, a new one is saved once. */
  readonly certificateId: string;
  readonly isOvertaken: boolean;
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}

/** The form for a file that shows a certificate. */
export interface CertificateFileView {
  readonly page: 'file';
  readonly action: string;
  /** What the form carries besides the file, which comes last. */
  readonly fields: readonly {readonly name: string; readonly value: string}[];
  readonly providerName: string;
  /** What the certificate is for; undefined where no listing tells any more. */
  readonly about: string | undefined;
  readonly schemeName: string;
  /** The file that it has: a new one takes its place. */
  readonly before: string | undefined;
  /** The certificate was saved a moment ago. */
  readonly isSaved: boolean;
  /** What became of the last file. */
  readonly problem: UploadProblem | undefined;
}

export type CertificatesNotice = 'saved' | 'taken-back' | 'file-added';

/** What a provider's pages of certificates show. */
export type CertificatesView =
  | {
      readonly page: 'list';
      readonly organisations: readonly {
        readonly name: string;
        readonly heldHref: string;
        readonly towardsHref: string;
        /** False when nothing of what it offers can be certified. */
        readonly canClaim: boolean;
        readonly certificates: readonly OwnCertificate[];
      }[];
      readonly notice: CertificatesNotice | undefined;
    }
  | CertificateFormView
  | CertificateFileView;

/** One thing that was done to a certificate. */
export interface HistoryRow {
  readonly at: string;
  /** "Claimed", "Checked"… */
  readonly what: string;
  /** "The provider", "The Local Menu team". */
  readonly side: string;
  /** The mailbox of whoever did it, where the account is there; for whoever looks after the menu only. */
  readonly who: string;
  readonly reason: string | undefined;
  /** What the certificate said after it, in one line. */
  readonly said: string;
}

/** A certificate in the curator's lists. */
export interface QueueRow {
  readonly href: string;
  readonly about: string;
  readonly providerName: string;
  readonly schemeName: string;
  /** Days in words: since when it waits, or when it ends. */
  readonly day: string;
  readonly isWorkingTowards: boolean;
}

export interface JudgeView {
  readonly page: 'certificate';
  readonly action: string;
  readonly formToken: string;
  readonly facts: CertificateFacts;
  readonly reason: string | undefined;
  /** What to look at twice: dates that are far apart, say. */
  readonly warnings: readonly string[];
  /** Gives the file that shows it; undefined without one, and for somebody of that provider. */
  readonly fileForm: FileForm | undefined;
  /** What can be decided now; nothing for somebody of that provider. */
  readonly can: {readonly verify: boolean; readonly refuse: boolean; readonly end: boolean};
  /** The change that the page was made of. */
  readonly change: number;
  readonly isOvertaken: boolean;
  readonly history: readonly HistoryRow[];
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}

export type JudgedNotice = 'verify' | 'refuse' | 'suspend' | 'withdraw';

/** What the curator's pages of certificates show. */
export type CertifyingView =
  | {
      readonly page: 'queue';
      readonly claims: readonly QueueRow[];
      /** How many more wait than are shown. */
      readonly moreClaims: number;
      /** Those that end within 90 days, the soonest first. */
      readonly ending: readonly QueueRow[];
      /** Those that ended in the last year, the latest first. */
      readonly ended: readonly QueueRow[];
      readonly notice: JudgedNotice | undefined;
    }
  | JudgeView;
