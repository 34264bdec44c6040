/** What each page about signing in shows. */
export type AccountView =
  | {
      readonly page: 'sign-in';
      /** A path of ours to go to afterwards. */
      readonly to: string;
      readonly problem?: 'not-reached' | 'began-elsewhere' | 'not-proven' | undefined;
    }
  | {
      readonly page: 'held';
      readonly why: 'signed-out' | 'form-old';
      /** Where the form was posted to. */
      readonly action: string;
      readonly values: readonly {readonly name: string; readonly value: string}[];
      /** Of the sign-in that there is now; undefined when there is none. */
      readonly formToken: string | undefined;
    }
  | {readonly page: 'signed-out'}
  | {
      readonly page: 'account';
      readonly email: string;
      readonly roles: readonly ('professional' | 'provider' | 'curator')[];
      /** They can ask others in. */
      readonly keepsPeople?: boolean;
      readonly formToken: string;
    };
