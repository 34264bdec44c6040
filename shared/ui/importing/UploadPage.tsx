import type {JSX} from 'preact';
import {CLEARS} from '#shared/importing/cleanCell.ts';
import {IMPORT_COLUMNS, MOST_ROWS} from '#shared/importing/columns.ts';
import {errorOf} from '#shared/referral/form/values.ts';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {Details} from '../components/Details.tsx';
import {FileUpload} from '../components/FileUpload.tsx';
import {Input} from '../components/Input.tsx';
import {Errors} from '../form/Errors.tsx';
import type {UploadView} from './views.ts';

/** Where a file with many pages is given: nothing is changed by it yet. */
export const UploadPage = ({view}: {readonly view: UploadView}): JSX.Element => (
  <>
    <BackLink href="/curator" text="Back to your start page" classes="app-back" />
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">Add or change many pages</h1>
    <p>
      Upload a CSV file, as a spreadsheet saves it, or a JSON file of Open Referral UK 3.0. You see what it
      would change first. Nothing is changed before you say so.
    </p>
    <p>
      <a href="/curator/import/template.csv" download>
        Get an empty file with an example row
      </a>
    </p>
    <ul>
      <li>
        A file can have {MOST_ROWS} rows or services, and 3 MB at most. For more, whoever runs this site uses
        the import command.
      </li>
      <li>The id says which page a row is of. The same id in your next file changes the same page.</li>
      <li>An empty cell leaves what the page says. Write {CLEARS} to take it away.</li>
      <li>
        A page with several places has a row for each: the same id, and in the rows after the first only the
        place. A file that names a place of a page names all of them.
      </li>
      <li>In a cell with several answers, put a semicolon between them.</li>
      <li>A page that is not in the file stays in the menu.</li>
    </ul>
    <Details summary="The columns">
      <p>
        Only the id is needed in every row. A new page needs a provider, by its name. Places can have the
        names that Open Referral gives them, like address_1, city, postal_code and latitude.
      </p>
      <ul>
        {IMPORT_COLUMNS.map(({name}) => (
          <li>{name}</li>
        ))}
      </ul>
    </Details>
    <form method="post" action="/curator/import" enctype="multipart/form-data" novalidate>
      <input type="hidden" name="formToken" value={view.formToken} />
      <Input
        name="source"
        label={{text: 'Where is the file from?', size: 'm'}}
        hint="A short name in small letters. Use the same one each time. For example: county-list"
        width={20}
        value={view.source}
        autocomplete="off"
        spellcheck={false}
        errorMessage={errorOf(view.errors, 'source')}
      />
      <FileUpload
        name="file"
        label={{text: 'The file', size: 'm'}}
        hint="A CSV or JSON file, smaller than 3 MB"
        errorMessage={errorOf(view.errors, 'file')}
        accept=".csv,.json,text/csv,application/json"
      />
      <Button text="See what it would change" preventDoubleClick />
    </form>
  </>
);
