#ifndef RECAP_CCRYPTO_H
#define RECAP_CCRYPTO_H

#include <openssl/evp.h>
#include <openssl/hmac.h>

#endif
