package se.samverk.document.storage;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Files on a disk that may say no to what is asked of it. */
public final class TroubledStore {
    private TroubledStore() {
    }

    /** What comes before a call: nothing, or what the disk says. */
    public interface Trouble {
        /**
         * @param call the name of the method
         * @param token the first argument
         */
        void before(String call, Object token) throws IOException;
    }

    /** The files, with trouble before each call that takes something. */
    public static BlobStore of(BlobStore files, Trouble trouble) {
        return (BlobStore) Proxy.newProxyInstance(BlobStore.class.getClassLoader(), new Class<?>[]{BlobStore.class},
                (proxy, method, arguments) -> {
                    if (arguments != null) {
                        trouble.before(method.getName(), arguments[0]);
                    }
                    try {
                        return method.invoke(files, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
