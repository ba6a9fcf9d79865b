package bilateral.read;

import bilateral.paging.Ordering;

/** In which order a list is wanted, as a client says it. */
public interface Order<T> {

    Ordering<T> ordering();
}
