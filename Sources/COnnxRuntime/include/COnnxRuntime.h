#ifndef CONNXRUNTIME_H
#define CONNXRUNTIME_H

/* The few functions of ONNX Runtime's C API that Recap calls, by their place in its table.

   The library is loaded at run time, so there is nothing to link. Version 1 of the table, which every
   later version begins with, never changes (onnxruntime_c_api.h, "All APIs exported by ONNX Runtime are
   in this table"): its places are asserted below. */

#include <assert.h>
#include <stddef.h>
#include <stdint.h>

typedef struct COnnxStatus COnnxStatus;
typedef struct COnnxEnvironment COnnxEnvironment;
typedef struct COnnxOptions COnnxOptions;
typedef struct COnnxSession COnnxSession;
typedef struct COnnxMemory COnnxMemory;
typedef struct COnnxValue COnnxValue;

enum { COnnxVersion = 1, COnnxLogErrors = 3, COnnxFloat = 1, COnnxDeviceAllocator = 0, COnnxDefaultMemory = 0 };

/* Functions that return a status give null when all is well. */
typedef struct {
  void *reserved_0[2];
  const char *(*message)(const COnnxStatus *);
  COnnxStatus *(*create_environment)(int level, const char *name, COnnxEnvironment **);
  void *reserved_4[3];
  COnnxStatus *(*create_session)(const COnnxEnvironment *, const char *path, const COnnxOptions *, COnnxSession **);
  void *reserved_8;
  /* Outputs that are not null are filled in place. */
  COnnxStatus *(*run)(COnnxSession *, const void *options, const char *const *input_names,
                      const COnnxValue *const *inputs, size_t input_count, const char *const *output_names,
                      size_t output_count, COnnxValue **outputs);
  COnnxStatus *(*create_options)(COnnxOptions **);
  void *reserved_11[13];
  COnnxStatus *(*set_threads_within)(COnnxOptions *, int);
  COnnxStatus *(*set_threads_between)(COnnxOptions *, int);
  void *reserved_26[23];
  /* The data stays the caller's. */
  COnnxStatus *(*create_tensor)(const COnnxMemory *, void *data, size_t bytes, const int64_t *shape,
                                size_t dimensions, int type, COnnxValue **);
  void *reserved_50[19];
  COnnxStatus *(*create_memory)(int allocator, int kind, COnnxMemory **);
  void *reserved_70[23];
  void (*release_status)(COnnxStatus *);
  void (*release_memory)(COnnxMemory *);
  void (*release_session)(COnnxSession *);
  void (*release_value)(COnnxValue *);
  void *reserved_97[3];
  void (*release_options)(COnnxOptions *);
} COnnxFunctions;

typedef struct {
  const COnnxFunctions *(*functions)(uint32_t version);
  const char *(*version)(void);
} COnnxBase;

#define CONNX_PLACE(member) (offsetof(COnnxFunctions, member) / sizeof(void *))
_Static_assert(CONNX_PLACE(message) == 2, "GetErrorMessage");
_Static_assert(CONNX_PLACE(create_environment) == 3, "CreateEnv");
_Static_assert(CONNX_PLACE(create_session) == 7, "CreateSession");
_Static_assert(CONNX_PLACE(run) == 9, "Run");
_Static_assert(CONNX_PLACE(create_options) == 10, "CreateSessionOptions");
_Static_assert(CONNX_PLACE(set_threads_within) == 24, "SetIntraOpNumThreads");
_Static_assert(CONNX_PLACE(set_threads_between) == 25, "SetInterOpNumThreads");
_Static_assert(CONNX_PLACE(create_tensor) == 49, "CreateTensorWithDataAsOrtValue");
_Static_assert(CONNX_PLACE(create_memory) == 69, "CreateCpuMemoryInfo");
_Static_assert(CONNX_PLACE(release_status) == 93, "ReleaseStatus");
_Static_assert(CONNX_PLACE(release_memory) == 94, "ReleaseMemoryInfo");
_Static_assert(CONNX_PLACE(release_session) == 95, "ReleaseSession");
_Static_assert(CONNX_PLACE(release_value) == 96, "ReleaseValue");
_Static_assert(CONNX_PLACE(release_options) == 100, "ReleaseSessionOptions");
#undef CONNX_PLACE

#endif
