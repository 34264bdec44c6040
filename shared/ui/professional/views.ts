import type {ReferrerProfile} from '#shared/access/profile.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';

/** What each page for professionals shows. */
export type ProfessionalView =
  | {
      readonly page: 'home';
      /** Undefined until they have said who they are. */
      readonly profile: ReferrerProfile | undefined;
      readonly notice?: 'profile-saved' | undefined;
    }
  | {
      readonly page: 'profile';
      readonly formToken: string;
      /** A path of ours to go to afterwards. */
      readonly to: string;
      /** They were about to refer somebody. */
      readonly isFirst: boolean;
      readonly values: FormValues;
      readonly errors: readonly FormError[];
    };

export type ViewOf<Page extends ProfessionalView['page']> = Extract<ProfessionalView, {readonly page: Page}>;
