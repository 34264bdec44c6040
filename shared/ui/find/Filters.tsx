import type {JSX} from 'preact';
import type {SearchResults} from '#shared/model/search.ts';
import {Button} from '../components/Button.tsx';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {Details} from '../components/Details.tsx';
import {Radios} from '../components/Radios.tsx';
import {Select} from '../components/Select.tsx';
import {chipsOf} from './chipsOf.ts';
import {
  FILTER_GROUPS,
  type FilterGroup,
  ROUTES_IN,
  STARTS_WITHIN,
  valueId,
  valueLabel,
} from './filterGroups.ts';
import {FIND_FORM_ID} from './SearchForm.tsx';

const IN_FORM = {form: FIND_FORM_ID};

/** The values of a group worth showing: those with results, and those that are on. */
const Group = ({group, results}: {group: FilterGroup; results: SearchResults}): JSX.Element | null => {
  const chosen: readonly string[] = results.query.filters[group.name];
  const counted = results.facets[group.name].filter(({count, value}) => count > 0 || chosen.includes(value));
  const missing = chosen.filter((value) => !counted.some((facet) => facet.value === value));
  const values = [...counted, ...missing.map((value) => ({value, count: 0}))];
  if (values.length === 0) return null;
  return (
    <Details
      id={`filter-${group.name}`}
      classes="app-filters__group"
      open={chosen.length > 0}
      summary={chosen.length > 0 ? `${group.legend} (${chosen.length} chosen)` : group.legend}
    >
      <Checkboxes
        name={group.name}
        idPrefix={`filter-${group.name}-0`}
        legend={{text: group.legend, classes: 'nhsuk-u-visually-hidden'}}
        small
        hint={group.hint}
        values={chosen}
        items={values.map(({value, count}) => ({
          value,
          text: `${valueLabel(group, value)} (${count})`,
          id: valueId(group, value),
          attributes: IN_FORM,
        }))}
      />
    </Details>
  );
};

const countOf = (facet: SearchResults['facets']['route'], value: string): string => {
  const found = facet.find((each) => each.value === value);
  return found ? ` (${found.count})` : '';
};

/** The filter form. Its fields belong to the search form by name, so one press sends words, place and filters. */
export const Filters = ({results}: {readonly results: SearchResults}): JSX.Element => {
  const {facets, query} = results;
  const {route, startsWithinDays, certified, sort} = query.filters;
  const on = chipsOf(query.filters).length;
  return (
    <Details
      id="filters"
      classes="app-filters app-no-print"
      summary={on > 0 ? `Filter these results (${on} on)` : 'Filter these results'}
    >
      <input type="hidden" name="sort" value={sort} form={FIND_FORM_ID} />
      {FILTER_GROUPS.map((group) => (
        <Group group={group} results={results} />
      ))}
      <Details id="filter-join" classes="app-filters__group" summary="How to join">
        <Radios
          name="route"
          idPrefix="filter-route-0"
          legend={{text: 'How to join', classes: 'nhsuk-u-visually-hidden'}}
          small
          value={route ?? ''}
          items={[
            {value: '', text: 'Any way', id: 'filter-route-any', attributes: IN_FORM},
            ...ROUTES_IN.map(({value, label}) => ({
              value,
              text: `${label}${countOf(facets.route, value)}`,
              id: `filter-route-${value}`,
              attributes: IN_FORM,
            })),
          ]}
        />
      </Details>
      <Select
        name="startsWithinDays"
        id="filter-startsWithinDays"
        label="Start date"
        value={startsWithinDays === undefined ? '' : String(startsWithinDays)}
        items={[
          {value: '', text: 'Any time'},
          ...STARTS_WITHIN.map(({days, label}) => ({value: String(days), text: label})),
        ]}
        attributes={IN_FORM}
      />
      <Checkboxes
        name="certified"
        idPrefix="filter-certified"
        small
        values={certified ? ['true'] : []}
        items={[
          {
            value: 'true',
            text: `Certified, and somebody else has checked it${countOf(facets.certified, 'true')}`,
            attributes: IN_FORM,
          },
        ]}
      />
      <Button text="Show results" variant="secondary" attributes={IN_FORM} />
    </Details>
  );
};
