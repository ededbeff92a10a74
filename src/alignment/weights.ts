/** placeholder */
export const WEIGHTS = { misplaced: [0], merged: [0], shortened: [0] };
