import type {JSX} from 'preact';
import type {UploadProblem} from '#shared/certification/evidence.ts';
import type {FormError} from '#shared/referral/form/values.ts';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {FileUpload} from '../components/FileUpload.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {Errors} from '../form/Errors.tsx';
import type {CertificateFileView} from './views.ts';

const PROBLEMS: Readonly<Record<UploadProblem, string>> = {
  empty: 'Choose a file. Nothing was sent',
  'too-large': 'The file must be smaller than 10 MB',
  'wrong-kind': 'The file must be a PDF, PNG or JPEG',
  expired: 'This page was open for too long. Choose the file again',
  'not-arrived': 'The file did not arrive. Choose it again',
  'too-many': 'You have added 20 files to this certificate. Contact us to add another',
};

const LIST = '/provider/certificates';

export const FILE_TITLE = 'Add a file that shows it (optional)';

/** A file that shows a certificate, by a plain form that goes to where files are kept. */
export const FilePage = ({view}: {readonly view: CertificateFileView}): JSX.Element => {
  const {problem, about, providerName, schemeName} = view;
  const errors: readonly FormError[] =
    problem === undefined ? [] : [{field: 'file', href: '#file', text: PROBLEMS[problem]}];
  return (
    <>
      <BackLink href={LIST} text="All certificates" classes="app-back" />
      {view.isSaved && (
        <NotificationBanner variant="success" text="Saved. We look at it, and tell you what we find." />
      )}
      <Errors errors={errors} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">
          {providerName}: {about === undefined ? schemeName : `${about}, ${schemeName}`}
        </span>{' '}
        {FILE_TITLE}
      </h1>
      <p>
        A scan or photo of the certificate helps us to check it. Only we, and people who keep your listings,
        can open it. It is never shown to the public.
      </p>
      {view.before !== undefined && (
        <InsetText text={`There is a file already (${view.before}). A new one takes its place.`} />
      )}
      <form method="post" action={view.action} enctype="multipart/form-data" novalidate>
        {view.fields.map(({name, value}) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <FileUpload
          name="file"
          label={{text: 'Choose a file', size: 'm'}}
          hint="A PDF, PNG or JPEG of up to 10 MB. Cover the names of people who come to you, if there are any."
          accept="application/pdf,image/png,image/jpeg,.pdf,.png,.jpg,.jpeg"
          errorMessage={errors[0]?.text}
        />
        <Button text="Add the file" preventDoubleClick />
      </form>
      <p>
        <a href={LIST}>Go on without a file</a>
      </p>
    </>
  );
};
