import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {region} from '../region.ts';
import {ClaimForm, claimTitle} from './ClaimForm.tsx';
import {Facts} from './Facts.tsx';
import {FILE_TITLE, FilePage} from './FilePage.tsx';
import {OpenFile} from './OpenFile.tsx';
import type {CertificatesNotice, CertificatesView} from './views.ts';

type ListView = Extract<CertificatesView, {page: 'list'}>;
type Organisation = ListView['organisations'][number];

const NOTICES: Readonly<Record<CertificatesNotice, string>> = {
  saved: 'Saved. We look at it, and tell you what we find.',
  'taken-back': 'Taken back. People read nothing of it any more.',
  'file-added': 'The file was added. We look at it, and tell you what we find.',
};

const Own = ({certificate}: {readonly certificate: Organisation['certificates'][number]}): JSX.Element => {
  const {facts, reason, editHref, holdHref, fileHref, fileForm} = certificate;
  const which = (
    <span class="nhsuk-u-visually-hidden">
      : {facts.about}, {facts.schemeName}
    </span>
  );
  return (
    <>
      <h3 class="nhsuk-heading-s">{facts.about}</h3>
      <Facts facts={facts} reason={reason} />
      <ul class="nhsuk-list">
        {holdHref !== undefined && (
          <li>
            <a href={holdHref}>You hold it now{which}</a>
          </li>
        )}
        {editHref !== undefined && (
          <li>
            <a href={editHref}>Change it{which}</a>
          </li>
        )}
        {fileHref !== undefined && (
          <li>
            <a href={fileHref}>
              {facts.file === undefined ? 'Add a file that shows it' : 'Put another file in its place'}
              {which}
            </a>
          </li>
        )}
      </ul>
      {fileForm && <OpenFile form={fileForm} which={which} />}
    </>
  );
};

const OfProvider = ({organisation}: {readonly organisation: Organisation}): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">{organisation.name}</h2>
    {organisation.canClaim ? (
      <ul class="nhsuk-list">
        <li>
          <a href={organisation.heldHref}>Tell us of a certificate that you hold</a>
        </li>
        <li>
          <a href={organisation.towardsHref}>Tell us of one that you work towards</a>
        </li>
      </ul>
    ) : (
      <p>Nobody certifies the kinds of support that you offer here.</p>
    )}
    {organisation.certificates.map((certificate) => (
      <Own certificate={certificate} />
    ))}
  </>
);

const List = ({view}: {readonly view: ListView}): JSX.Element => (
  <>
    <BackLink href="/provider" text="All referrals" classes="app-back" />
    {view.notice !== undefined && <NotificationBanner variant="success" text={NOTICES[view.notice]} />}
    <h1 class="nhsuk-heading-l">Your certificates</h1>
    <p>
      Whether a course of yours is certified stands on its page.{' '}
      <a href="/help/how-certification-works">How certification works</a>
    </p>
    {view.organisations.length === 0 && (
      <p>Keeping listings is not one of your duties. A colleague who edits your listings can change that.</p>
    )}
    {view.organisations.map((organisation) => (
      <OfProvider organisation={organisation} />
    ))}
  </>
);

const render = (view: CertificatesView): JSX.Element => {
  switch (view.page) {
    case 'list':
      return <List view={view} />;
    case 'form':
      return <ClaimForm view={view} />;
    case 'file':
      return <FilePage view={view} />;
  }
};

/** Everything of certificates that a provider keeps. */
export const certificatesRegion = region<CertificatesView>({name: 'certificates', render});

export const certificatesTitle = (view: CertificatesView): string => {
  switch (view.page) {
    case 'list':
      return 'Your certificates';
    case 'form':
      return `${view.errors.length > 0 ? 'Error: ' : ''}${claimTitle(view)}`;
    case 'file':
      return `${view.problem === undefined ? '' : 'Error: '}${FILE_TITLE}`;
  }
};
