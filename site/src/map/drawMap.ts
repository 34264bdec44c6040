import {
  circle,
  divIcon,
  latLng,
  latLngBounds,
  type Map as LeafletMap,
  map as newMap,
  marker,
  polyline,
  tileLayer,
} from 'leaflet';
import leafletStyles from 'leaflet/dist/leaflet.css?inline';
import ownStyles from './map.css?inline';
import type {Pin} from './pins.ts';
import {spread} from './spread.ts';

export interface MapToDraw {
  readonly pins: readonly Pin[];
  readonly tiles: string;
  readonly attribution: string;
  readonly maxZoom: number;
  /** Radius of an area that stands for a place that is known only about, kilometres. */
  readonly aboutKm: number;
  /** A picture did not come. */
  readonly onTileError: () => void;
}

/** Styles as text within this script: a style sheet that it imported would be asked for by every page. */
const dress = (): void => {
  const sheets = [leafletStyles, ownStyles].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  document.adoptedStyleSheets.push(...sheets);
};
dress();

const PIN_PX = 44;
/** One place alone is shown with the streets around it. */
const CLOSEST_AT_FIRST = 14;

/** Between the middles of two pins, so that each can be pressed by itself. */
const GAP_PX = PIN_PX + 4;
/** Room at each side for pins that make room: little, for a phone. */
const PADDING_PX = 72;

/** A link with the result's name, which leads to its card: not a pop-up, for the card says everything already. */
const linkTo = ({number, name, where, isAbout, card}: Pin): HTMLAnchorElement => {
  const link = document.createElement('a');
  link.href = `#${card.id}`;
  link.className = 'app-pin__link';
  link.textContent = String(number);
  const place = where === '' ? '' : `, ${isAbout ? 'about ' : ''}${where}`;
  const label = `${number}. ${name}${place}`;
  link.setAttribute('aria-label', label);
  link.title = label;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    card.querySelector<HTMLElement>('.app-result__name a')?.focus({preventScroll: true});
    card.scrollIntoView({block: 'start'});
  });
  return link;
};

const addPins = (map: LeafletMap, pins: readonly Pin[], aboutKm: number): void => {
  const placed = pins.map((pin) => {
    const at = latLng(pin.lat, pin.lng);
    if (pin.isAbout) {
      circle(at, {radius: aboutKm * 1000, interactive: false, className: 'app-pin-area'}).addTo(map);
    }
    const icon = divIcon({
      className: pin.isAbout ? 'app-pin app-pin--about' : 'app-pin',
      iconSize: [PIN_PX, PIN_PX],
    });
    // Not Leaflet's own keyboard button: the link inside is one already.
    const shown = marker(at, {icon, keyboard: false, interactive: false}).addTo(map);
    shown.getElement()?.append(linkTo(pin));
    const leader = polyline([at, at], {interactive: false, className: 'app-pin-leader'}).addTo(map);
    return {at, shown, leader};
  });
  const arrange = (): void => {
    const spots = spread(
      placed.map(({at}) => map.latLngToLayerPoint(at)),
      GAP_PX,
    );
    for (const [index, {at, shown, leader}] of placed.entries()) {
      const {x, y} = spots[index] ?? {x: 0, y: 0};
      const moved = map.layerPointToLatLng([x, y]);
      shown.setLatLng(moved);
      leader.setLatLngs([at, moved]);
    }
  };
  arrange();
  map.on('zoomend', arrange);
};

/**
 * Draws a map of results into an element. Arrow keys move it, plus and minus zoom; nothing moves by itself for people
 * who asked for less motion, and a wheel scrolls the page. Gives what takes it away again.
 */
export const drawMap = (
  element: HTMLElement,
  {pins, tiles, attribution, maxZoom, aboutKm, onTileError}: MapToDraw,
): (() => void) => {
  const moves = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = newMap(element, {
    maxZoom,
    scrollWheelZoom: false,
    zoomAnimation: moves,
    fadeAnimation: moves,
    markerZoomAnimation: moves,
    inertia: moves,
  });
  map.attributionControl.setPrefix(false);
  const said = document.createElement('span');
  said.textContent = attribution;
  tileLayer(tiles, {maxZoom, attribution: said.innerHTML}).on('tileerror', onTileError).addTo(map);

  const points = pins.map(({lat, lng}) => latLng(lat, lng));
  map.fitBounds(latLngBounds(points), {
    padding: [PADDING_PX, PADDING_PX],
    maxZoom: Math.min(CLOSEST_AT_FIRST, maxZoom),
    animate: false,
  });
  addPins(map, pins, aboutKm);
  return () => {
    map.remove();
  };
};
