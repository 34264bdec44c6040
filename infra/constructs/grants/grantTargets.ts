/** What a right can be about: ARNs. */
export interface GrantTargets {
  readonly directory: string;
  readonly index: string;
  readonly accounts: string;
  readonly referrals: string;
  readonly referralsKey: string;
  /** The bucket of files that show a certificate. */
  readonly evidence: string;
  /** The SES identity that mail is sent from. */
  readonly mailIdentity: string;
  /** The SES configuration set that tells what became of a mail. */
  readonly mailConfigurationSet: string;
  readonly mailFrom: string;
  readonly region: string;
}
