#ifndef CSHERPA_H
#define CSHERPA_H
#endif
