export { FREE_PLACES, type FreePlace } from '../kernel/alphabet/places.ts';
