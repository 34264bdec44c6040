import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {region} from '../region.ts';
import {JudgePage} from './JudgePage.tsx';
import {QueuePage} from './QueuePage.tsx';
import type {CertifyingView} from './views.ts';

const render = (view: CertifyingView): JSX.Element =>
  view.page === 'queue' ? (
    <>
      <BackLink href="/curator" text="Back to your start page" classes="app-back" />
      <QueuePage view={view} />
    </>
  ) : (
    <>
      <BackLink href="/curator/certificates" text="All certificates" classes="app-back" />
      <JudgePage view={view} />
    </>
  );

/** Certificates for whoever looks after the menu: what is to be checked, and one of them. */
export const certifyingRegion = region<CertifyingView>({name: 'certifying', render});

export const certifyingTitle = (view: CertifyingView): string => {
  if (view.page === 'queue') return 'Certificates';
  return `${view.errors.length > 0 ? 'Error: ' : ''}Check a certificate`;
};
