/** One page of a list, and where it lies in it. */
export interface Paged<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pages: number;
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly previous: number | undefined;
  readonly next: number | undefined;
}

/** Cuts one page out of a list; a page that does not exist gives the nearest that does. */
export function pageThrough<T>(list: readonly T[], asked: number, size: number): Paged<T> {
  const place = placeOfPage(list.length, asked, size);
  return { ...place, items: list.slice(place.first - 1, place.last) };
}

/** Says where a page lies in a list of `total`; `first` and `last` count from 1, and both are 0 in an empty list. */
export function placeOfPage(total: number, asked: number, size: number): Omit<Paged<never>, "items"> {
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, Math.trunc(asked)), pages);
  const first = total === 0 ? 0 : (page - 1) * size + 1;
  return {
    page,
    pages,
    first,
    last: Math.min(total, page * size),
    total,
    previous: page > 1 ? page - 1 : undefined,
    next: page < pages ? page + 1 : undefined,
  };
}
