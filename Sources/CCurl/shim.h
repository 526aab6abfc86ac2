#ifndef RECAP_CCURL_H
#define RECAP_CCURL_H

#include <curl/curl.h>
#include <signal.h>

/* curl_easy_setopt and curl_easy_getinfo are variadic, which Swift cannot call. */
static inline CURLcode recap_curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode recap_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}
/* For strings, lists, buffers, and the pointers that callbacks get. */
static inline CURLcode recap_curl_set_pointer(CURL *handle, CURLoption option, const void *value) {
  return curl_easy_setopt(handle, option, value);
}
/* CURLOPT_WRITEFUNCTION, CURLOPT_HEADERFUNCTION or CURLOPT_READFUNCTION. */
static inline CURLcode recap_curl_set_reader(
  CURL *handle, CURLoption option, size_t (*reader)(char *, size_t, size_t, void *)) {
  return curl_easy_setopt(handle, option, reader);
}
static inline CURLcode recap_curl_set_seeker(CURL *handle, int (*seeker)(void *, curl_off_t, int)) {
  return curl_easy_setopt(handle, CURLOPT_SEEKFUNCTION, seeker);
}
static inline CURLcode recap_curl_get_long(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}

/* The result of a finished transfer; a union, which Swift reads less clearly. */
static inline CURLcode recap_curl_result(const CURLMsg *message) { return message->data.result; }

/* CURLOPT_NOSIGNAL leaves SIGPIPE to the program: a thread that writes to a closed connection must not end
   the process (curl.se/libcurl/c/CURLOPT_NOSIGNAL.html). */
static inline void recap_block_sigpipe(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &set, 0);
}

#endif
