import type {JSX} from 'preact';
import {PLACE_ERROR_KM} from '#shared/geo/placeError.ts';
import type {MapSource} from '#shared/model/mapSource.ts';
import {tileHost} from '#shared/model/tileHost.ts';
import type {ResultItem} from '#shared/model/search.ts';
import {Button} from '../components/Button.tsx';

export interface MapBesideProps {
  readonly items: readonly ResultItem[];
  readonly source: MapSource;
}

const restInWords = (missing: number, all: number): string => {
  if (missing === 0) return 'All the results on this page are on the map.';
  const [results, are, they] = missing === 1 ? ['result', 'is', 'it has'] : ['results', 'are', 'they have'];
  return `${missing} of the ${all} ${results} on this page ${are} not on the map: ${they} no place, or we do not know it.`;
};

/**
 * The offer of a map, for those with script; nothing is asked of another host before the button is pressed. What stands
 * on it is read from the cards (`data-point`), so that the list is always whole and the map never says more.
 */
export const MapBeside = ({items, source}: MapBesideProps): JSX.Element | null => {
  const missing = items.filter(({place}) => place?.point === undefined).length;
  if (missing === items.length) return null;
  return (
    <div
      class="app-map"
      data-map
      data-map-tiles={source.tiles}
      data-map-attribution={source.attribution}
      data-map-max-zoom={source.maxZoom}
      data-map-about-km={PLACE_ERROR_KM.outcode}
    >
      <Button
        text="Show map"
        type="button"
        variant="secondary"
        classes="app-map__button"
        attributes={{'aria-expanded': 'false', 'aria-controls': 'map'}}
      />
      <p class="nhsuk-hint">
        The list has everything that the map has. To show the map, your browser asks {tileHost(source)} for
        pictures. They will know your internet address and which area you look at, but not what you searched
        for.
      </p>
      <div id="map" class="app-map__canvas" role="region" aria-label="Map of these results" hidden></div>
      <p class="app-map__rest" hidden>
        {restInWords(missing, items.length)}
      </p>
      <div class="app-map__said" role="status"></div>
    </div>
  );
};
