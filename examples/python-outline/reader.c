#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

static int depth_of(xmlNode *node) {
    int deepest = 0;
    for (; node != NULL; node = node->next) {
        if (node->type != XML_ELEMENT_NODE) continue;
        int depth = 1 + depth_of(node->children);
        if (depth > deepest) deepest = depth;
    }
    return deepest;
}

static PyObject *depth(PyObject *self, PyObject *args) {
    const char *text;
    Py_ssize_t length;
    if (!PyArg_ParseTuple(args, "s#", &text, &length)) return NULL;
    xmlDoc *document = xmlReadMemory(text, (int)length, "outline.xml", NULL, XML_PARSE_NONET);
    if (document == NULL) {
        PyErr_SetString(PyExc_ValueError, "not well-formed");
        return NULL;
    }
    int found = depth_of(xmlDocGetRootElement(document));
    xmlFreeDoc(document);
    return PyLong_FromLong(found);
}

static PyMethodDef methods[] = {
    {"depth", depth, METH_VARARGS, "How deep elements are nested in an XML document."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "outline", NULL, -1, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_outline(void) { return PyModule_Create(&module); }
