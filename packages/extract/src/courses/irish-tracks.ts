import type { Track } from './track.js';

// Written from general knowledge, like the British list; Down Royal and Downpatrick are in Northern Ireland, and
// their racing is Irish. Courses that closed are kept.
export const irishTracks: readonly Track[] = [
  { name: 'Ballinrobe', turf: 'Both', latitude: 53.634, longitude: -9.227 },
  { name: 'Bellewstown', turf: 'Both', latitude: 53.643, longitude: -6.345 },
  { name: 'Clonmel', turf: 'Both', latitude: 52.372, longitude: -7.683 },
  { name: 'Cork', aliases: ['Mallow'], turf: 'Both', latitude: 52.138, longitude: -8.68 },
  { name: 'Curragh', aliases: ['The Curragh'], turf: 'Flat', latitude: 53.163, longitude: -6.844 },
  { name: 'Down Royal', turf: 'Both', latitude: 54.488, longitude: -6.127 },
  { name: 'Downpatrick', turf: 'Both', latitude: 54.309, longitude: -5.708 },
  { name: 'Dundalk', turf: 'Both', allWeather: 'Flat', latitude: 54.02, longitude: -6.387 },
  { name: 'Fairyhouse', turf: 'Both', latitude: 53.487, longitude: -6.466 },
  { name: 'Galway', turf: 'Both', latitude: 53.299, longitude: -8.996 },
  { name: 'Gowran Park', aliases: ['Gowran'], turf: 'Both', latitude: 52.622, longitude: -7.06 },
  { name: 'Kilbeggan', turf: 'Jumps', latitude: 53.378, longitude: -7.495 },
  { name: 'Killarney', turf: 'Both', latitude: 52.053, longitude: -9.501 },
  { name: 'Laytown', turf: 'Flat', latitude: 53.684, longitude: -6.238 },
  { name: 'Leopardstown', turf: 'Both', latitude: 53.268, longitude: -6.203 },
  { name: 'Limerick', turf: 'Both', latitude: 52.59, longitude: -8.71 },
  { name: 'Listowel', turf: 'Both', latitude: 52.447, longitude: -9.491 },
  { name: 'Naas', turf: 'Both', latitude: 53.219, longitude: -6.646 },
  { name: 'Navan', turf: 'Both', latitude: 53.674, longitude: -6.667 },
  { name: 'Phoenix Park', turf: 'Flat', latitude: 53.374, longitude: -6.349 },
  { name: 'Punchestown', turf: 'Both', latitude: 53.183, longitude: -6.63 },
  { name: 'Roscommon', turf: 'Both', latitude: 53.644, longitude: -8.206 },
  { name: 'Sligo', turf: 'Both', latitude: 54.26, longitude: -8.463 },
  { name: 'Thurles', turf: 'Both', latitude: 52.688, longitude: -7.829 },
  { name: 'Tipperary', aliases: ['Limerick Junction'], turf: 'Both', latitude: 52.5, longitude: -8.195 },
  { name: 'Tralee', turf: 'Both', latitude: 52.281, longitude: -9.68 },
  { name: 'Tramore', aliases: ['Waterford & Tramore'], turf: 'Both', latitude: 52.165, longitude: -7.132 },
  { name: 'Wexford', turf: 'Both', latitude: 52.341, longitude: -6.497 },
];
