/** The cookie that remembers that the tour was offered. */
export const TOUR_COOKIE = "entente-tour";
