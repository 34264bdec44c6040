import {curators, KEY_OF_ANOTHER, type Lines, PROVIDERS} from './line.ts';

/** The file of a certificate of the listing’s provider. */
const fileOf = (whose: 'provider' | 'curator', certificateId: string): string =>
  `/${whose}/certificate/file?organisation=test%3Aroundhay&id=${certificateId}`;

/** What a provider and a curator ask for of certificates and their files. */
export const CERTIFICATES_LINES = {
  // Whoever answers referrals there sees the page, with nothing to keep.
  providerCertificates: [
    {of: 'any provider’s', ask: () => ({path: '/provider/certificates'}), opens: PROVIDERS},
  ],
  certificateForm: [
    {
      of: 'of the listing’s provider',
      ask: () => ({path: '/provider/certificate?organisation=test%3Aroundhay'}),
      opens: ['editor'],
      absent: ['handler', 'neighbour'],
    },
    {
      of: 'of a certificate that there is not',
      ask: () => ({path: '/provider/certificate?organisation=test%3Aelsewhere&id=none'}),
      opens: [],
      absent: PROVIDERS,
    },
  ],
  claimCertificate: [
    {
      of: 'of the listing’s provider',
      ask: () => ({path: '/provider/certificate?organisation=test%3Aroundhay', form: {}}),
      opens: ['editor'],
      absent: ['handler', 'neighbour'],
    },
  ],
  certificateFileForm: [
    {
      of: 'of the provider’s certificate',
      ask: ({certificateId}) => ({path: fileOf('provider', certificateId)}),
      opens: ['editor'],
      absent: ['handler', 'neighbour'],
    },
    {
      of: 'of a certificate that there is not',
      ask: () => ({path: fileOf('provider', 'none')}),
      opens: [],
      absent: PROVIDERS,
    },
  ],
  openOwnFile: [
    {
      of: 'of the provider’s certificate',
      ask: ({certificateId}) => ({path: fileOf('provider', certificateId), form: {}}),
      opens: ['editor'],
      absent: ['handler', 'neighbour'],
    },
  ],
  fileArrived: [
    {
      of: 'of the provider’s certificate',
      ask: ({certificateId}) => ({
        path: `/provider/certificate/file/test%3Aroundhay/${certificateId}/${KEY_OF_ANOTHER}`,
      }),
      opens: ['editor'],
      absent: ['handler', 'neighbour'],
    },
    {
      of: 'of no form that there was',
      ask: ({certificateId}) => ({
        path: `/provider/certificate/file/test%3Aroundhay/${certificateId}/none`,
      }),
      opens: [],
      absent: PROVIDERS,
    },
  ],
  certificatesQueue: [curators('/curator/certificates')],
  certificatePage: [
    {
      of: 'of a certificate that there is not',
      ask: () => ({path: '/curator/certificate?organisation=test%3Aroundhay&id=none'}),
      opens: [],
      absent: ['curator'],
    },
    {
      of: 'of the provider’s certificate',
      ask: ({certificateId}) => ({
        path: `/curator/certificate?organisation=test%3Aroundhay&id=${certificateId}`,
      }),
      opens: ['curator'],
    },
  ],
  judgeCertificate: [
    {
      of: 'of the provider’s certificate',
      ask: ({certificateId}) => ({
        path: `/curator/certificate?organisation=test%3Aroundhay&id=${certificateId}`,
        form: {},
      }),
      opens: ['curator'],
    },
  ],
  schemesPage: [curators('/curator/schemes')],
  schemeForm: [
    curators('/curator/scheme'),
    {
      of: 'of a scheme that there is not',
      ask: () => ({path: '/curator/scheme?slug=none'}),
      opens: [],
      absent: ['curator'],
    },
  ],
  saveScheme: [curators('/curator/scheme', {step: 'save'})],
  openCertificateFile: [
    {
      of: 'of the provider’s certificate',
      ask: ({certificateId}) => ({path: fileOf('curator', certificateId), form: {}}),
      opens: ['curator'],
    },
    {
      of: 'of a certificate that there is not',
      ask: () => ({path: fileOf('curator', 'none'), form: {}}),
      opens: [],
      absent: ['curator'],
    },
  ],
} satisfies Lines;
