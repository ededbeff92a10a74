/**
 * Weights of what can be seen of a pair, in the order of `INPUTS`, for each thing that may be wrong with it. They were fitted to
 * errors seeded into docsets of five locales; `npm run bench:alignment -- --fit` does so again.
 */
export const WEIGHTS = {
  misplaced: [-0.1269, -1.366, -0.5735, -0.2763, -0.4117, -0.7014, 0.3606, 1.055, 0.4247, 0.7005, 1.992, 0.5457, 6.436, -5.226, 1.467, 1.919],
  merged: [-6.871, -0.7354, 2.283, -0.07778, -0.1921, -0.6258, 0.1147, 2.226, -1.001, 0.05917, 3.22, 5.041, 3.564, -2.928, 1.106, -0.6685],
  shortened: [-6.703, -0.1951, -0.9368, 0.1382, -0.09734, 2.502, 0.06388, 0.6446, -5.297, 2.101, 1.072, -1.75, 7.589, -4.541, 1.778, -4.217],
} as const;
