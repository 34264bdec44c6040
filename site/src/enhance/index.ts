import {countedFields} from './countedFields.ts';
import {errorSummary} from './errorSummary.ts';
import {findInPlace} from './findInPlace.ts';
import {mapOnRequest} from './mapOnRequest.ts';
import {oncePressed} from './oncePressed.ts';
import {ownDetails} from './ownDetails.ts';
import {revealed} from './revealed.ts';
import {suggestions} from './suggestions.ts';

/** Script is here: what only works with it may show itself. */
document.documentElement.classList.add('has-script');
// On main and not on body: nhsuk-frontend's header would then wait for a menu script that we do not send.
document.querySelector('main')?.classList.add('nhsuk-frontend-supported');

revealed();
countedFields();
errorSummary();
oncePressed();
ownDetails();
findInPlace();
suggestions();
mapOnRequest();
