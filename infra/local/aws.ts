/** What stands for the account and the region here. Every local ARN is built from them. */
export const REGION = 'eu-west-2';
export const ACCOUNT = '111122223333';
/** What everybody here signs with: a signature shows that nothing was changed, and the key's name says who signed. */
export const LOCAL_SECRET_KEY = 'local';

/** `arn:aws:service:region:account:rest` */
export const arnOf = (service: string, rest: string): string =>
  `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;
