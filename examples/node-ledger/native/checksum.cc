#include <node_api.h>

#include <string>

// The Luhn digit of a number that is given as text.
static napi_value Luhn(napi_env env, napi_callback_info info) {
  size_t argc = 1;
  napi_value arg;
  napi_get_cb_info(env, info, &argc, &arg, nullptr, nullptr);
  size_t length = 0;
  napi_get_value_string_utf8(env, arg, nullptr, 0, &length);
  std::string digits(length, '\0');
  napi_get_value_string_utf8(env, arg, digits.data(), length + 1, &length);
  int sum = 0;
  bool twice = true;
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, twice = !twice) {
    int value = (*digit - '0') * (twice ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  napi_value result;
  napi_create_int32(env, (10 - sum % 10) % 10, &result);
  return result;
}

NAPI_MODULE_INIT() {
  napi_value luhn;
  napi_create_function(env, "luhn", NAPI_AUTO_LENGTH, Luhn, nullptr, &luhn);
  napi_set_named_property(env, exports, "luhn", luhn);
  return exports;
}
